package mlpstudio.ui.support;

import org.kordamp.ikonli.javafx.FontIcon;

/** The icons by what they mean, so that one meaning has one picture in the whole window. */
public enum Icons {
  /** Begin or go on. */
  TRAIN("mdi2p-play"),
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
  /** The page with network, chart and pad. */
  LAB("mdi2f-flask-outline"),
  /** The page with images. */
  DATA("mdi2i-image-multiple-outline"),
  /** Put on the clipboard. */
  COPY("mdi2c-content-copy"),
  /** Good to know. */
  INFORMATION("mdi2i-information-outline"),
  /** Look at this. */
  WARNING("mdi2a-alert-outline"),
  /** It did not work. */
  ERROR("mdi2a-alert-circle-outline"),
  /** Done, or right. */
  DONE("mdi2c-check"),
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
  /** Delete. */
  DELETE("mdi2t-trash-can-outline"),
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
