package mlpstudio.ui.tour;

import mlpstudio.ui.state.Workspace;

/**
 * What a stop has to do with.
 *
 * @param hands the user's hands
 * @param workspace the bench, to be read on the FX thread
 * @param checks what must be true
 */
public record Walk(Hands hands, Workspace workspace, Checks checks) {}
