package mlpstudio.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mlpstudio.inspection.ConfusionMatrix;
import mlpstudio.inspection.GalleryFilter;
import mlpstudio.inspection.ImageScore;
import mlpstudio.inspection.Outcome;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/** The sentences of the Errors page that have figures in them. */
final class GalleryWords {
  private static final String TICK = "\u2713";
  private static final String CROSS = "\u2717";

  private final Messages messages;
  private final Figures figures;

  /** In the user's language. */
  GalleryWords() {
    this(new Messages(GalleryWords.class));
  }

  GalleryWords(Messages messages) {
    this.messages = messages;
    this.figures = new Figures(messages.locale());
  }

  /** A text without figures. */
  String get(String key) {
    return messages.get(key);
  }

  /** A text with figures. */
  String format(String key, Object... arguments) {
    return messages.format(key, arguments);
  }

  /** Under an image: "True: 4 Pred: 9", with tick or cross where both kinds are looked at. */
  String caption(Scored scored, int index, boolean twoLines) {
    ImageScore score = scored.score(index);
    return messages.format(
        twoLines ? "caption.two" : "caption",
        scored.name(score.trueClass()),
        scored.name(score.predicted()));
  }

  /** The same where right and wrong ones stand side by side. */
  String markedCaption(Scored scored, int index, boolean twoLines) {
    String mark = scored.score(index).wrong() ? CROSS : TICK;
    return mark + " " + caption(scored, index, twoLines);
  }

  /** An image pointed at: its number, classes, confidence and loss. */
  String image(Scored scored, int index) {
    ImageScore score = scored.score(index);
    return messages.format(
        score.wrong() ? "image.wrong" : "image.right",
        index,
        scored.name(score.trueClass()),
        scored.name(score.predicted()),
        figures.percent(score.confidence()),
        figures.loss(score.loss()));
  }

  /** All probabilities of an image, the highest first: "9: 61.20 %". */
  List<String> probabilities(Scored scored, int index) {
    float[] row = scored.scores().probabilities(index);
    return IntStream.range(0, row.length)
        .boxed()
        .sorted((a, b) -> Float.compare(row[b], row[a]))
        .map(c -> messages.format("probability", scored.name(c), figures.percent(row[c])))
        .toList();
  }

  /** "8.95 %". */
  String percent(double share) {
    return figures.percent(share);
  }

  /** A whole number with its thousands marked. */
  String whole(int number) {
    return figures.whole(number);
  }

  /** What is let through, in a few words; empty where every error is. */
  String filter(GalleryFilter filter, List<String> names) {
    if (filter.equals(GalleryFilter.ERRORS)) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    filter.trueClass().ifPresent(c -> parts.add(messages.format("filter.true", names.get(c))));
    filter.predicted().ifPresent(c -> parts.add(messages.format("filter.pred", names.get(c))));
    if (filter.trueClass().isEmpty() || filter.predicted().isEmpty()) {
      parts.add(messages.get("filter." + key(filter.outcome())));
    }
    return String.join(", ", parts);
  }

  private static String key(Outcome outcome) {
    return switch (outcome) {
      case WRONG -> "wrong";
      case RIGHT -> "right";
      case ALL -> "all";
    };
  }

  /** Above a sheet: which set, how many errors. */
  String sheetTitle(Scored scored) {
    ConfusionMatrix matrix = scored.matrix();
    return messages.format(
        "sheet.title",
        scored.dataset().title(),
        matrix.errors(),
        matrix.images(),
        figures.percent(matrix.errorRate()));
  }

  /** Under a sheet's heading: how many images it holds, and which. */
  String sheetSubtitle(ShownImages images, int drawn) {
    String count =
        drawn == images.size()
            ? messages.format("sheet.part", drawn)
            : messages.format("sheet.first", drawn, images.size());
    String filter = filter(images.filter(), images.scored().dataset().classNames());
    String order = messages.get("order." + images.order().name().toLowerCase(Locale.ROOT));
    return filter.isEmpty() ? count + " · " + order : count + " · " + filter + " · " + order;
  }

  /** How many images pass. */
  String count(ShownImages images) {
    return messages.format("count", images.size());
  }

  /** Why nothing is to be seen, and what to do about it. */
  String nothing(RunModel run, @Nullable ShownImages images) {
    if (images != null) {
      return nonePasses(images);
    }
    RunState state = run.stateProperty().get();
    if (state == null) {
      return messages.get("none.yet");
    }
    return messages.get(state.active() ? "none.learning" : "none.evaluated");
  }

  private String nonePasses(ShownImages images) {
    GalleryFilter filter = images.filter();
    if (images.scored().matrix().errors() == 0 && filter.outcome() == Outcome.WRONG) {
      return messages.format("none.errors", images.scored().matrix().images());
    }
    OptionalInt trueClass = filter.trueClass();
    OptionalInt predicted = filter.predicted();
    if (trueClass.isPresent() && predicted.isPresent() && filter.outcome() == Outcome.WRONG) {
      return messages.format(
          "none.cell",
          images.scored().name(trueClass.getAsInt()),
          images.scored().name(predicted.getAsInt()));
    }
    return messages.get("none.passes");
  }

  /** What can be tested on. */
  String choice(TestChoice choice) {
    TestSet set = choice.set();
    if (set == null) {
      return messages.get("tested.own");
    }
    return messages.format(
        choice.builtIn()
            ? "tested.set.builtIn"
            : choice.partly() ? "tested.set.partly" : "tested.set",
        set.title(),
        choice.images());
  }

  /** How a network does on images that it was not trained on. */
  String tested(FurtherTests.Answer answer) {
    ConfusionMatrix matrix =
        Scored.of(answer.tested().dataset(), answer.tested().evaluation()).matrix();
    int right = matrix.images() - matrix.errors();
    RunHandle handle = answer.handle();
    NamedModel builtIn = answer.builtIn();
    String network =
        builtIn != null
            ? builtIn.name()
            : handle == null
                ? ""
                : messages.format("tested.network", handle.input().dataset().title());
    return messages.format(
        answer.partly() ? "tested.sentence.partly" : "tested.sentence",
        network,
        answer.tested().dataset().title(),
        figures.percent(answer.tested().evaluation().accuracy()),
        right,
        matrix.images());
  }

  /** Why nothing is to be seen of a test on further images. */
  String nothingTested(FurtherTests further, RunModel run) {
    if (further.choiceProperty().get().set() == null) {
      return nothing(run, null);
    }
    String problem = further.problemProperty().get();
    return problem.isEmpty() ? messages.get("tested.working") : problem;
  }

  /** One cell of the matrix: "True 4, predicted 9: 12 images, 1.2 % of all of class 4". */
  String cell(Scored scored, int trueClass, int predicted) {
    ConfusionMatrix matrix = scored.matrix();
    int count = matrix.count(trueClass, predicted);
    double share = matrix.rowTotal(trueClass) == 0 ? 0 : matrix.rowShare(trueClass, predicted);
    return messages.format(
        "matrix.cell", scored.name(trueClass), scored.name(predicted), count, share);
  }

  /** A row's end: how many of a class were recognised. */
  String recall(Scored scored, int label) {
    ConfusionMatrix matrix = scored.matrix();
    return messages.format(
        "matrix.recall",
        scored.name(label),
        figures.percent(matrix.recall(label)),
        matrix.count(label, label),
        matrix.rowTotal(label));
  }

  /** A column's end: how many of those taken for a class are of it. */
  String precision(Scored scored, int label) {
    ConfusionMatrix matrix = scored.matrix();
    return messages.format(
        "matrix.precision",
        scored.name(label),
        figures.percent(matrix.precision(label)),
        matrix.count(label, label),
        matrix.columnTotal(label));
  }
}
