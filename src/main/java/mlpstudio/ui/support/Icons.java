package mlpstudio.ui.support;

import org.kordamp.ikonli.javafx.FontIcon;

/** The icons by what they mean, so that one meaning has one picture in the whole window. */
public enum Icons {
  /** Begin or go on. */
  TRAIN("mdi2p-play"),
  /** Begin or go on, backward. */
  PLAY_BACK("mdi2r-rewind"),
  /** Wait. */
  PAUSE("mdi2p-pause"),
  /** One single batch. */
  ONE_BATCH("mdi2s-step-forward"),
  /** One epoch. */
  ONE_EPOCH("mdi2s-skip-forward"),
  /** End, keeping what was learnt. */
  STOP("mdi2s-stop"),
  /** Begin anew, or go back to first values. */
  RESTART("mdi2r-restart"),
  /** An earlier moment. */
  HISTORY("mdi2h-history"),
  /** Another way from the same place. */
  BRANCH("mdi2s-source-branch"),
  /** The page with all experiments. */
  HOME("mdi2h-home-outline"),
  /** Open a file. */
  OPEN("mdi2f-folder-open-outline"),
  /** An experiment in a file. */
  DOCUMENT("mdi2f-file-document-outline"),
  /** The page with network, chart and pad. */
  LAB("mdi2f-flask-outline"),
  /** Curves. */
  CURVES("mdi2c-chart-line"),
  /** What is worked out with formulas. */
  FORMULAS("mdi2s-sigma"),
  /** What may be turned. */
  KNOBS("mdi2t-tune"),
  /** The page with images. */
  DATA("mdi2i-image-multiple-outline"),
  /** Put a network into a file. */
  SAVE_NETWORK("mdi2c-content-save-outline"),
  /** Take a network from a file. */
  OPEN_NETWORK("mdi2f-folder-open-outline"),
  /** The page with what was taken for something else. */
  ERRORS("mdi2c-close-box-multiple-outline"),
  /** The page with lessons. */
  LEARN("mdi2s-school-outline"),
  /** On to what comes next. */
  NEXT("mdi2a-arrow-right"),
  /** Look at it. */
  LOOK("mdi2e-eye-outline"),
  /** One place up. */
  UP("mdi2a-arrow-up"),
  /** One place down. */
  DOWN("mdi2a-arrow-down"),
  /** One more. */
  ADD("mdi2p-plus"),
  /** Put a light on something. */
  LIGHT("mdi2s-spotlight-beam"),
  /** Show it to a class. */
  PRESENT("mdi2p-presentation"),
  /** The page with the tutorial's rows. */
  RUNS("mdi2p-playlist-check"),
  /** The page with what the network has learnt. */
  WEIGHTS("mdi2g-grid"),
  /** The page with the test images as points. */
  MAP("mdi2c-chart-scatter-plot"),
  /** Into a file. */
  SAVE("mdi2c-content-save-outline"),
  /** Put on the clipboard. */
  COPY("mdi2c-content-copy"),
  /** Write as a table to a file. */
  EXPORT_TABLE("mdi2f-file-delimited-outline"),
  /** Bring it onto this computer. */
  FETCH("mdi2d-download-outline"),
  /** From files on this computer. */
  FROM_FILES("mdi2f-folder-open-outline"),
  /** Delete. */
  DELETE("mdi2t-trash-can-outline"),
  /** Good to know. */
  INFORMATION("mdi2i-information-outline"),
  /** Look at this. */
  WARNING("mdi2a-alert-outline"),
  /** It did not work. */
  ERROR("mdi2a-alert-circle-outline"),
  /** Done, or right. */
  DONE("mdi2c-check"),
  /** Taken for something else. */
  WRONG("mdi2c-close-thick"),
  /** Into a file. */
  EXPORT("mdi2c-content-save-outline"),
  /** Away with it. */
  CLOSE("mdi2c-close"),
  /** Fold to the left. */
  FOLD_LEFT("mdi2c-chevron-left"),
  /** Fold to the right. */
  FOLD_RIGHT("mdi2c-chevron-right"),
  /** Something of the user's was changed. */
  EDITED("mdi2c-circle-medium"),
  /** More choices below. */
  MORE("mdi2d-dots-horizontal"),
  /** Go back to where one came from. */
  BACK("mdi2a-arrow-left"),
  /** Show it with all its room. */
  ENLARGE("mdi2a-arrow-expand"),
  /** A folder on disk. */
  FOLDER("mdi2f-folder-open-outline"),
  /** Files on disk. */
  FILE("mdi2f-file-multiple-outline"),
  /** Draw. */
  PEN("mdi2p-pencil"),
  /** Take strokes away. */
  ERASER("mdi2e-eraser"),
  /** Back by one. */
  UNDO("mdi2u-undo-variant"),
  /** On by one. */
  REDO("mdi2r-redo-variant"),
  /** Once more as it was. */
  REPLAY("mdi2r-replay"),
  /** A picture from a file. */
  PICTURE("mdi2i-image-plus"),
  /** Small images. */
  SMALL_IMAGES("mdi2i-image-size-select-small"),
  /** Large images. */
  LARGE_IMAGES("mdi2i-image-size-select-actual");

  private final String picture;

  Icons(String picture) {
    this.picture = picture;
  }

  /** A new node showing the icon, as large and as coloured as the text beside it. */
  public FontIcon node() {
    return new FontIcon(picture);
  }
}
