package mlpstudio.cli;

import java.io.IOException;
import java.util.Optional;
import mlpstudio.data.WorkProgress;
import mlpstudio.data.imports.ImageSize;
import mlpstudio.data.imports.ImportOptions;
import mlpstudio.data.imports.ImportOptions.Backdrop;
import mlpstudio.data.imports.ImportOptions.Framing;
import mlpstudio.data.imports.ImportSource;
import mlpstudio.data.imports.PreviewMaker;
import mlpstudio.data.imports.TableOptions;
import mlpstudio.data.imports.TableOptions.HeaderLine;
import mlpstudio.data.imports.TableOptions.LabelColumn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How pictures are to become images, as far as the user says. */
final class ImportWishes {
  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Size of every image (default: that of the pictures where small, else 28x28).")
  private @Nullable String size;

  @ArgGroup private @Nullable Colours colours;

  @ArgGroup private @Nullable Frames frames;

  @Option(
      names = "--background",
      paramLabel = "KIND",
      description = "What fills the room beside a picture: guess, black or white.")
  private Backdrop background = Backdrop.GUESS;

  @Option(names = "--invert", description = "Exchanges light and dark, for dark ink on paper.")
  private boolean invert;

  @Option(
      names = "--test",
      paramLabel = "SHARE",
      description = "Share of each class put aside for testing (default: 0.2).")
  private double test = ImportOptions.standard().testShare();

  @Option(names = "--seed", paramLabel = "N", description = "Decides which (default: 0).")
  private long seed;

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "Tables: the label's column: guess, first or last.")
  private LabelColumn label = LabelColumn.GUESS;

  @Option(
      names = "--header",
      paramLabel = "KIND",
      description = "Tables: whether the first line names the columns: guess, yes or no.")
  private HeaderLine header = HeaderLine.GUESS;

  @Option(
      names = "--pixels",
      paramLabel = "WxH",
      description = "Tables: size of the pictures in the rows (default: square).")
  private @Nullable String pixels;

  /**
   * All options; what was not said is chosen as the source looks.
   *
   * @throws IllegalArgumentException in a sentence, where a wish cannot be meant
   */
  ImportOptions options(ImportSource source) throws IOException {
    ImportOptions wanted =
        ImportOptions.standard()
            .withFraming(frames != null && frames.crop && !frames.fit ? Framing.CROP : Framing.FIT)
            .withBackdrop(background)
            .withInvert(invert)
            .withTestShare(test)
            .withSeed(seed)
            .withTable(
                new TableOptions(
                    label, header, Optional.ofNullable(pixels).map(ImportWishes::size)));
    Optional<ImageSize> told = Optional.ofNullable(size).map(ImportWishes::size);
    ImportOptions suggested = PreviewMaker.suggest(source, wanted, WorkProgress.NONE);
    boolean colour = colours == null ? suggested.colour() : colours.colour && !colours.grey;
    return suggested.withColour(colour).withSize(told.orElse(suggested.size()));
  }

  private static ImageSize size(String text) {
    return ImageSize.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A size is such as 28x28, each side 1 to "
                        + ImageSize.MOST
                        + ", not “"
                        + text
                        + "”."));
  }

  /** Colour or grey. */
  static final class Colours {
    @Option(names = "--colour", description = "Keeps red, green and blue.")
    private boolean colour;

    @Option(names = "--grey", description = "Makes pictures grey.")
    @SuppressWarnings("UnusedVariable") // set by the parser: the opposite is the default
    private boolean grey;
  }

  /** Fit or crop. */
  static final class Frames {
    @Option(names = "--fit", description = "Keeps whole pictures, with room beside them.")
    @SuppressWarnings("UnusedVariable") // set by the parser: the opposite is the default
    private boolean fit;

    @Option(names = "--crop", description = "Keeps the middle of pictures, without room.")
    private boolean crop;
  }
}
