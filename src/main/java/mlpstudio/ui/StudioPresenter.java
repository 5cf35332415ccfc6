package mlpstudio.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import mlpstudio.lesson.AfterRun;
import mlpstudio.lesson.Figure;
import mlpstudio.lesson.LessonStep;
import mlpstudio.ui.lesson.LearnViewModel;
import mlpstudio.ui.lesson.LessonKeys;
import mlpstudio.ui.lesson.PresentedLesson;
import mlpstudio.ui.presenter.PresenterPane;
import mlpstudio.ui.presenter.PresenterView;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.Presenting;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;

/** The panes that the presenter goes through; each is made when it is first turned to. */
final class StudioPresenter {
  private final StudioPages pages;
  private final LearnViewModel learn;
  private final Presenting presenting;
  private final Messages texts = new Messages(Frame.class);
  private final Map<String, Node> made = new HashMap<>();

  StudioPresenter(StudioPages pages, LearnViewModel learn, Presenting presenting) {
    this.pages = pages;
    this.learn = learn;
    this.presenting = presenting;
  }

  /** The presentation; a lesson's steps differ in what they show. */
  PresenterView view(Node run) {
    PresenterView view = ofPanes(run);
    learn.player().lessonProperty().subscribe((before, now) -> view.follow());
    learn.player().knobsProperty().subscribe((before, now) -> view.follow());
    return view;
  }

  private PresenterView ofPanes(Node run) {
    return new PresenterView(
        List.of(
            lesson(),
            pane(
                "chart", texts.get("panel.chart"), Icons.CURVES, () -> true, pages::presentedChart),
            pane(
                "batch",
                texts.get("panel.batch"),
                Icons.FORMULAS,
                () -> true,
                pages::presentedBatch),
            pane(
                "network",
                texts.get("column.network"),
                Icons.KNOBS,
                this::hasKnobs,
                pages::presentedKnobs),
            pane("draw", texts.get("column.pad"), Icons.PEN, () -> true, pages::pad),
            page("errors", texts.get("page.errors"), Icons.ERRORS),
            page("weights", texts.get("page.weights"), Icons.WEIGHTS),
            page("data", texts.get("page.data"), Icons.DATA),
            page("map", texts.get("page.map"), Icons.MAP),
            page("runs", texts.get("page.runs"), Icons.RUNS, () -> !playing())),
        run,
        this::figures);
  }

  /** The lesson's figure first, then all others. */
  private List<String> figures() {
    List<String> ids = new ArrayList<>();
    learn
        .player()
        .stepProperty()
        .get()
        .flatMap(LessonStep::after)
        .flatMap(AfterRun::spotlight)
        .ifPresent(figure -> ids.add(figure.word()));
    for (Figure figure : Figure.values()) {
      if (!ids.contains(figure.word())) {
        ids.add(figure.word());
      }
    }
    return ids;
  }

  private PresenterPane lesson() {
    LessonKeys keys = new LessonKeys(learn.player());
    return new PresenterPane(
        "lesson",
        texts.get("page.learn"),
        Icons.LEARN,
        this::playing,
        () -> made.computeIfAbsent("lesson", i -> new PresentedLesson(learn)),
        keys::pressed);
  }

  /**
   * Whether a lesson is played; the page of runs has knobs of its own, which are not the lesson's.
   */
  private boolean playing() {
    return learn.player().lessonProperty().get() != null;
  }

  private boolean hasKnobs() {
    return learn.player().knobsProperty().get().filter(k -> k.none()).isEmpty();
  }

  private PresenterPane pane(
      String id,
      String title,
      Icons icon,
      BooleanSupplier there,
      Supplier<? extends Node> content) {
    return new PresenterPane(
        id, title, icon, there, () -> made.computeIfAbsent(id, i -> content.get()), key -> false);
  }

  private PresenterPane page(String id, String title, Icons icon) {
    return page(id, title, icon, () -> true);
  }

  private PresenterPane page(String id, String title, Icons icon, BooleanSupplier there) {
    return new PresenterPane(id, title, icon, there, () -> presenting.page(id), key -> false);
  }
}
