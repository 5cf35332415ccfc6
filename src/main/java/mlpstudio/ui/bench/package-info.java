/**
 * What the window's speed is measured with: the real window on the headless platform, with the real
 * engine and MNIST, driven by its own controls, which are found by their ids. Each figure has a
 * process of its own, which the command line starts.
 */
@NullMarked
package mlpstudio.ui.bench;

import org.jspecify.annotations.NullMarked;
