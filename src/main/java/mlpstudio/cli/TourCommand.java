package mlpstudio.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Drives the window through the main job and takes pictures of its panes. */
@Command(
    name = "tour",
    description = {
      "Drives the window through the main job (browse, edit, train two epochs, errors, weights,"
          + " draw a 3), also without a display, and writes a picture of every pane.",
      "Fails unless the chart holds two epochs, the gallery shows as many images as the matrix"
          + " counts errors, the weights have changed, and the drawn 3 is read as 3."
    },
    mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
  private final WindowTour tour;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the pictures go: NAME-light.png and NAME-dark.png.")
  private Path out = Path.of("");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1280x800",
      converter = SizeConverter.class,
      description = "Size of the window; ${DEFAULT-VALUE} otherwise.")
  private Size size = new Size(1280, 800);

  @Option(
      names = "--font",
      paramLabel = "PERCENT",
      defaultValue = "100",
      description = "Size of the letters, 80 to 200; ${DEFAULT-VALUE} otherwise.")
  private int font;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "Language of the window: en or fr; ${DEFAULT-VALUE} otherwise.")
  private String language = "en";

  @Option(
      names = "--theme",
      defaultValue = "both",
      description = "light, dark or both; ${DEFAULT-VALUE} otherwise.")
  private String theme = "both";

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Takes pictures of these panes only, such as lab,errors; goes through all.")
  private Set<String> only = Set.of();

  @Option(names = "--data", paramLabel = "DIR", description = "A folder with further data sets.")
  private @Nullable Path data;

  @Option(names = "--headless", description = "Needs no display even where there is one.")
  private boolean headless;

  /** Width and height in pixels. */
  record Size(int width, int height) {}

  TourCommand(WindowTour tour) {
    this.tour = tour;
  }

  @Override
  public Integer call() throws Exception {
    WindowTour.Wishes wishes =
        new WindowTour.Wishes(
            out,
            size.width(),
            size.height(),
            fontPercent(),
            Locale.of(oneOf("--language", language, "en", "fr")),
            themes(),
            known(only),
            Optional.ofNullable(data),
            headless);
    List<String> told = tour.take(wishes, this::tell);
    told.forEach(this::tell);
    return 0;
  }

  private void tell(String line) {
    spec.commandLine().getOut().println(line);
  }

  private int fontPercent() {
    if (font < 80 || font > 200) {
      throw misunderstood("--font takes 80 to 200, not " + font + ".");
    }
    return font;
  }

  private List<String> themes() {
    String wanted = oneOf("--theme", theme, "both", "light", "dark");
    return wanted.equals("both") ? List.of("light", "dark") : List.of(wanted);
  }

  private Set<String> known(Set<String> names) {
    List<String> panes = names.isEmpty() ? List.of() : tour.panes();
    if (panes.isEmpty() || panes.containsAll(names)) {
      return names;
    }
    List<String> unknown = names.stream().filter(name -> !panes.contains(name)).sorted().toList();
    throw misunderstood(
        "--only takes "
            + String.join(", ", panes)
            + ", not “"
            + String.join("”, “", unknown)
            + "”.");
  }

  private String oneOf(String option, String value, String... known) {
    String word = value.toLowerCase(Locale.ROOT);
    if (!List.of(known).contains(word)) {
      throw misunderstood(option + " takes " + String.join(", ", known) + ", not “" + value + "”.");
    }
    return word;
  }

  private ParameterException misunderstood(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /** Reads a size such as 1280x800. */
  static final class SizeConverter implements ITypeConverter<Size> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Override
    public Size convert(String value) {
      Matcher size = SIZE.matcher(value);
      if (!size.matches()) {
        throw new TypeConversionException("“" + value + "” is no size such as 1280x800");
      }
      return new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }
  }
}
