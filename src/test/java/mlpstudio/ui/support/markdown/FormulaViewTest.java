package mlpstudio.ui.support.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mlpstudio.ui.support.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A formula while it is not drawn yet. */
@ExtendWith(ApplicationExtension.class)
class FormulaViewTest {
  private final Held held = new Held();

  @Start
  void open(Stage stage) {
    stage.setScene(
        new Scene(new StackPane(new FormulaView("\\frac{a}{b}", false, "a over b", held))));
    stage.show();
  }

  @Test
  void keepsItsRoomEmptyUntilItIsDrawnAndShowsItsSourceOnlyWhereItCannotBe(FxRobot robot) {
    FormulaView view = robot.lookup(".formula").queryAs(FormulaView.class);
    assertThat(held.failures).isNotEmpty();
    assertThat(view.prefWidth(-1)).as("room").isPositive();
    assertThat(view.lookup(".formula-source").isVisible()).isFalse();
    robot.interact(() -> held.failures.forEach(f -> f.accept(new IllegalStateException("no"))));
    assertThat(view.lookup(".formula-source").isVisible()).isTrue();
  }

  /** Never gets round to it. */
  private static final class Held implements Background {
    private final List<Consumer<? super Exception>> failures = new ArrayList<>();

    @Override
    public <T> void run(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      failures.add(failed);
    }

    @Override
    public void onFxThread(Runnable action) {
      throw new UnsupportedOperationException();
    }
  }
}
