package mlpstudio.ui;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.SceneStyler;
import mlpstudio.ui.shell.WindowMemory;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Messages;

/**
 * What the window shows while all else is being made: its name and how far it is, in its place and
 * on its paper. Shapes only, no controls: no style sheet has to be read for the first picture. FX
 * thread only.
 */
public final class Opening {
  /** How much is behind when the models are made, and no view yet. */
  public static final double MODELS = 0.3;

  /** How much is behind when the pages are made, too. */
  public static final double PAGES = 0.6;

  /** How much is behind when the window is made but not laid out yet. */
  public static final double BUILT = 0.9;

  private static final double LINE_WIDTH = 200;
  private static final double LINE_HEIGHT = 4;
  private static final double GAP = 12;
  private static final double LETTERS = 13;

  private final Stage stage;
  private final Rectangle done = new Rectangle(0, LINE_HEIGHT);

  /**
   * Shows the window where it was closed and returns when its first picture is painted. It cannot
   * be closed until it is complete, which is soon.
   */
  public Opening(Stage stage, Preferences preferences) {
    this.stage = stage;
    Messages texts = new Messages(Frame.class);
    Appearance appearance = new Appearance(preferences);
    Colors colors = SceneStyler.dark(appearance.themeProperty().get()) ? Colors.DARK : Colors.LIGHT;
    double letters = LETTERS * appearance.percentProperty().get() / 100;
    StackPane page = page(texts, colors, letters);
    page.setId("opening");
    stage.setScene(new Scene(page, colors.paper()));
    stage.setTitle(texts.get("window.title"));
    stage.setOnCloseRequest(WindowEvent::consume);
    new WindowMemory(stage, preferences).restore();
    stage.show();
    step(0);
  }

  private StackPane page(Messages texts, Colors colors, double letters) {
    Text name = text(texts.get("window.title"), letters * 2, colors.ink());
    Text words = text(texts.get("opening"), letters, colors.ink());
    Rectangle line = new Rectangle(LINE_WIDTH, LINE_HEIGHT, colors.line());
    done.setId("opening-done");
    done.setFill(colors.accent());
    StackPane progress = new StackPane(line, done);
    progress.setAlignment(Pos.CENTER_LEFT);
    progress.setMaxWidth(LINE_WIDTH);
    VBox middle = new VBox(GAP, name, words, progress);
    middle.setAlignment(Pos.CENTER);
    StackPane page = new StackPane(middle);
    page.setBackground(null);
    page.setAccessibleText(texts.get("opening"));
    return page;
  }

  private static Text text(String words, double size, Color color) {
    Text text = new Text(words);
    text.setFont(Font.font("Inter", size));
    text.setFill(color);
    return text;
  }

  /**
   * Shows that so much is done and returns when that is painted; other events go on meanwhile.
   *
   * @param share 0 to 1
   */
  public void step(double share) {
    if (!stage.isShowing()) {
      return;
    }
    done.setWidth(LINE_WIDTH * share);
    // The pulse after the next one begins when the picture has been made.
    Platform.requestNextPulse();
    EventPump.atNextPulse(
        () -> EventPump.atNextPulse(() -> Platform.exitNestedEventLoop(this, share)));
    Platform.enterNestedEventLoop(this);
  }

  /** Those of the theme's sheets, which are not read yet. */
  private record Colors(Color paper, Color ink, Color line, Color accent) {
    static final Colors LIGHT = of("#ffffff", "#24292f", "#d0d7de", "#0969da");
    static final Colors DARK = of("#0d1117", "#c9d1d9", "#30363d", "#1f6feb");

    private static Colors of(String paper, String ink, String line, String accent) {
      return new Colors(Color.web(paper), Color.web(ink), Color.web(line), Color.web(accent));
    }
  }
}
