package mlpstudio.ui.race;

import java.util.Locale;
import java.util.Optional;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunState;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The figures of a lane in words. */
final class LaneFigures {
  private final Lane lane;
  private final Messages texts;
  private final Figures figures;

  /** What is told of a lane. */
  enum Figure {
    TEST_ACCURACY,
    TEST_LOSS,
    TRAIN_LOSS,
    EPOCH,
    TIME;

    /** Its key in texts and ids. */
    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  LaneFigures(Lane lane, Messages texts) {
    this.lane = lane;
    this.texts = texts;
    this.figures = new Figures(texts.locale());
  }

  String name(Figure figure) {
    return texts.get("figure." + figure.key());
  }

  String value(Figure figure) {
    Optional<EpochRecord> last = lane.history().last();
    return switch (figure) {
      case TEST_ACCURACY -> last.map(e -> figures.percent(e.testAccuracy())).orElse(Figures.NONE);
      case TEST_LOSS -> last.map(e -> figures.loss(e.testLoss())).orElse(Figures.NONE);
      case TRAIN_LOSS ->
          lane.lastBatch().map(b -> figures.loss(b.runningLoss())).orElse(Figures.NONE);
      case EPOCH -> epoch();
      case TIME ->
          last.isEmpty()
              ? Figures.NONE
              : Figures.duration(
                  lane.history().epochs().stream().mapToDouble(EpochRecord::trainSeconds).sum());
    };
  }

  private String epoch() {
    RunState state = lane.stateProperty().get();
    if (state == null) {
      return Figures.NONE;
    }
    String done =
        texts.format(
            "epoch.of",
            figures.whole(lane.history().epochs().size()),
            figures.whole(lane.raced().plan().epochs()));
    return texts.format(
        "epoch.state", done, texts.get("state." + state.name().toLowerCase(Locale.ROOT)));
  }
}
