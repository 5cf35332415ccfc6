package mlpstudio.ui.compare;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.EpochRecord;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.SettingWords;

/** The texts of the list and of the comparison. */
final class CompareWords {
  private final Messages texts;
  private final Figures figures;
  private final SettingWords settings;
  private final DateTimeFormatter time;

  CompareWords(Locale locale) {
    texts = new Messages(CompareWords.class, locale);
    figures = new Figures(locale);
    settings = new SettingWords(locale);
    time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(ZoneId.systemDefault());
  }

  String get(String key) {
    return texts.get(key);
  }

  String format(String key, Object... arguments) {
    return texts.format(key, arguments);
  }

  SettingWords settings() {
    return settings;
  }

  String begun(KeptRun run) {
    return time.format(run.begun());
  }

  String name(RunFigure figure) {
    return texts.get("figure." + key(figure));
  }

  String figure(RunFigure figure, KeptRun run) {
    Optional<EpochRecord> last = run.history().last();
    Optional<EpochRecord> best = run.history().best();
    return switch (figure) {
      case BEST_ACCURACY -> best.map(e -> figures.percent(e.testAccuracy())).orElse(Figures.NONE);
      case BEST_EPOCH -> best.map(e -> figures.whole(e.epoch())).orElse(Figures.NONE);
      case LAST_ACCURACY -> last.map(e -> figures.percent(e.testAccuracy())).orElse(Figures.NONE);
      case LAST_LOSS -> last.map(e -> figures.loss(e.testLoss())).orElse(Figures.NONE);
      case TRAIN_LOSS -> last.map(e -> figures.loss(e.trainLoss())).orElse(Figures.NONE);
      case TRAIN_ACCURACY -> last.map(e -> figures.percent(e.trainAccuracy())).orElse(Figures.NONE);
      case EPOCHS ->
          texts.format(
              "epochs.of",
              figures.whole(run.history().epochs().size()),
              figures.whole(run.experiment().plan().epochs()));
      case TIME -> run.seconds() == 0 ? Figures.NONE : Figures.duration(run.seconds());
      case STATE -> texts.get("state." + run.state().name().toLowerCase(Locale.ROOT));
    };
  }

  private static String key(RunFigure figure) {
    return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
