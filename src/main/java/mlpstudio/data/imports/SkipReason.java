package mlpstudio.data.imports;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/** Why something was left out: the end of a sentence that begins with its name. */
public enum SkipReason {
  /** Nothing that can be decoded. */
  NOT_AN_IMAGE("is not a PNG, JPEG, GIF or BMP image"),
  /** Begins like an image. */
  BROKEN("is damaged: {0}"),
  /** More bytes than any picture needs. */
  TOO_MANY_BYTES("has more than {0} MB"),
  /** More pixels than can be decoded. */
  TOO_MANY_PIXELS("has {0} x {1} pixels, more than {2} million"),
  /** Four inks. */
  CMYK("is a CMYK picture, made for print: save it as RGB"),
  /** No byte. */
  EMPTY_FILE("is empty"),
  /** A folder without pictures. */
  EMPTY_CLASS("has no picture that can be read"),
  /** A picture beside the class folders. */
  NO_CLASS("lies in no class folder"),
  /** There are test images already. */
  VALIDATION("is not used, since there is a folder of test images"),
  /** A symbolic link. */
  LINK("is a link, which is not followed"),
  /** A folder or file that cannot be opened. */
  UNREADABLE("cannot be read: {0}"),
  /** A name that leads elsewhere. */
  PATH_TRICK("has a name that leads out of the archive"),
  /** A name seen before. */
  TWICE("comes twice in the archive, and only the first is taken"),
  /** A zip in the zip. */
  ARCHIVE("is an archive, and only its own archive is looked into"),
  /** An entry that grows too much. */
  UNPACKS_LARGE("unpacks to more than {0} MB"),
  /** An entry that grows suspiciously. */
  RATIO("unpacks to more than {0} times its size, as archives do that are meant to fill a disk"),
  /** Nothing in the label's column. */
  NO_LABEL("has no label"),
  /** A row too long or too short. */
  VALUE_COUNT("has {0} pixel values instead of {1}"),
  /** Not a number. */
  VALUE_TEXT("has \"{0}\" where a pixel value belongs"),
  /** Not in the table's range. */
  VALUE_RANGE("has the pixel value {0}, outside 0 to {1}"),
  /** A line that is no row. */
  LINE_BROKEN("is not a row of a table: {0}"),
  /** IDX images without labels. */
  LABELS_MISSING("has no file of labels beside it"),
  /** IDX labels without images. */
  IMAGES_MISSING("has no file of images beside it"),
  /** Of no use here. */
  NOT_USED("is not used");

  private final String pattern;

  SkipReason(String pattern) {
    this.pattern = pattern;
  }

  /** The reason in English. */
  public String words(List<String> arguments) {
    return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
  }

  /** The reason in English with places for its arguments. */
  public String pattern() {
    return pattern;
  }
}
