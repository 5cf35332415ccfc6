package mlpstudio.ui.shell;

/** What commands do to the window itself. */
interface WindowActions {
  /** Closes the window, asking first where something could be lost. */
  void close();

  /** Fills the screen, or no longer. */
  void toggleFullScreen();

  /** Shows everything large, one pane at a time, or no longer. */
  void present();

  /** Shows a letter on everything that can be pressed, or takes the letters away. */
  void toggleKeyTips();

  /** Lists all keys. */
  void showShortcuts();

  /** Says what this is. */
  void showAbout();

  /** Shows what a helper from afar wants to know of this machine. */
  void showReport();

  /** Opens the panel with everything that is set once and for all. */
  void showPreferences();

  /** Begins the guided tour. */
  void showAround();

  /** Puts the epoch table on the clipboard. */
  void copyEpochs();

  /** Opens the list of data sets. */
  void showDatasets();

  /** Opens the card on which own pictures become a data set. */
  void importPictures();

  /** Opens the card with the kept drawings. */
  void showCollection();

  /** Reads the experiment's data set again. */
  void readDataAgain();
}
