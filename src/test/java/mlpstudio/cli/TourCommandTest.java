package mlpstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import mlpstudio.ui.tour.Stops;
import org.junit.jupiter.api.Test;

/** The words of the command; that the tour itself fails where it should is tested beside it. */
class TourCommandTest {
  private final List<WindowTour.Wishes> asked = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(WindowTour tour, String... words) {
    return Commands.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        tour,
        words);
  }

  private int run(String... words) {
    return run(
        (wishes, progress) -> {
          asked.add(wishes);
          progress.accept("lab");
          return List.of("Checked: all.");
        },
        words);
  }

  @Test
  void handsOverWhatIsWished() {
    assertThat(run("tour", "--out", "pictures")).isZero();
    WindowTour.Wishes usual = asked.getFirst();
    assertThat(usual.out()).isEqualTo(Path.of("pictures"));
    assertThat(usual.width()).isEqualTo(1280);
    assertThat(usual.height()).isEqualTo(800);
    assertThat(usual.fontPercent()).isEqualTo(100);
    assertThat(usual.language()).isEqualTo(Locale.ENGLISH);
    assertThat(usual.themes()).containsExactly("light", "dark");
    assertThat(usual.only()).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("lab", "Checked: all.");

    String words =
        "tour --out p --size 1000x700 --font 150 --language fr --theme dark --only lab,errors"
            + " --data d --headless";
    assertThat(run(words.split(" "))).isZero();
    WindowTour.Wishes wished = asked.getLast();
    assertThat(wished.width()).isEqualTo(1000);
    assertThat(wished.height()).isEqualTo(700);
    assertThat(wished.fontPercent()).isEqualTo(150);
    assertThat(wished.language()).isEqualTo(Locale.FRENCH);
    assertThat(wished.themes()).containsExactly("dark");
    assertThat(wished.only()).containsExactlyInAnyOrder("lab", "errors");
    assertThat(wished.data()).contains(Path.of("d"));
    assertThat(wished.headless()).isTrue();
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThat(run("tour")).isEqualTo(2);
    assertThat(run("tour", "--out", "p", "--size", "big")).isEqualTo(2);
    assertThat(run("tour", "--out", "p", "--font", "20")).isEqualTo(2);
    assertThat(run("tour", "--out", "p", "--language", "de")).isEqualTo(2);
    assertThat(run("tour", "--out", "p", "--theme", "pink")).isEqualTo(2);
    assertThat(asked).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(5)
        .anyMatch(line -> line.contains("--out"))
        .anyMatch(line -> line.contains("“big” is no size such as 1280x800"))
        .anyMatch(line -> line.contains("80 to 200, not 20"))
        .anyMatch(line -> line.contains("en, fr, not “de”"));
  }

  @Test
  void panesThatThereAreNotAreRefusedBeforeAnythingOpens() {
    WindowTour tour =
        new WindowTour() {
          @Override
          public List<String> panes() {
            return Stops.names();
          }

          @Override
          public List<String> take(Wishes wishes, Consumer<String> progress) {
            asked.add(wishes);
            return List.of();
          }
        };
    assertThat(run(tour, "tour", "--out", "p", "--only", "lab,preferences,report")).isZero();
    assertThat(asked).hasSize(1);
    assertThat(run(tour, "tour", "--out", "p", "--only", "lab,curves")).isEqualTo(2);
    assertThat(asked).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--only takes start, guide, ", ", presenter-chart, not “curves”.");
  }

  @Test
  void whatIsNotAsItShouldBeIsOneSentence() {
    int exit =
        run(
            (wishes, progress) -> {
              throw new IllegalStateException("The chart holds 1 epochs.");
            },
            "tour",
            "--out",
            "p");
    assertThat(exit).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo("The chart holds 1 epochs.");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
