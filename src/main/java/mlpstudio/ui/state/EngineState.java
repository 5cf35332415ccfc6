package mlpstudio.ui.state;

/** How far the engine behind the window is. */
public enum EngineState {
  /** Its libraries are being loaded; runs begun now wait for it. */
  LOADING,
  /** It can train. */
  READY,
  /** It could not be loaded: nothing can be trained until the program is mended. */
  FAILED
}
