package mlpstudio.ui.drawpad;

/** What the pointer does on the pad. */
enum PadTool {
  /** Draws. */
  PEN,
  /** Takes the strokes away that it touches. */
  ERASER
}
