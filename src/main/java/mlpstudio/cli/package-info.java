/**
 * The program without a window: one command a class. Everything it prints to standard output is for
 * pipes.
 */
@NullMarked
package mlpstudio.cli;

import org.jspecify.annotations.NullMarked;
