/**
 * What the program is: its version, the libraries that it is made of with their licences, and a
 * report about the machine that it runs on, for those who are asked for help.
 */
@NullMarked
package mlpstudio.ui.about;

import org.jspecify.annotations.NullMarked;
