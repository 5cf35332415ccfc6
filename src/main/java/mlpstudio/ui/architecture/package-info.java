/** The card in which the network is built: its layers, its diagram, its parameters. */
@NullMarked
package mlpstudio.ui.architecture;

import org.jspecify.annotations.NullMarked;
