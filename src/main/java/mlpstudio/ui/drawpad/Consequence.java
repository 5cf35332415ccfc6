package mlpstudio.ui.drawpad;

/** What goes with a change on the pad when that is undone or done again. FX thread only. */
interface Consequence {
  /** Nothing. */
  Consequence NONE =
      new Consequence() {
        @Override
        public void undone() {}

        @Override
        public void redone() {}
      };

  /** The change was undone. */
  void undone();

  /** The change was done again. */
  void redone();

  /** What goes with a change that takes this one back. */
  default Consequence inverse() {
    Consequence self = this;
    return new Consequence() {
      @Override
      public void undone() {
        self.redone();
      }

      @Override
      public void redone() {
        self.undone();
      }
    };
  }
}
