package mlpstudio.ui.imports;

/** Puts work off until nobody has asked for it for a moment. An interface, for tests. */
@FunctionalInterface
public interface Debounce {
  /** Does this soon, instead of what was put off before. FX thread. */
  void soon(Runnable action);
}
