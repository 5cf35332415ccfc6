package mlpstudio.ui.health;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import mlpstudio.data.Subset;
import mlpstudio.health.Diagnosis;
import mlpstudio.health.Remedy;
import mlpstudio.model.Initialization;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;

/** Diagnoses and remedies in one language. Pure functions. */
final class HealthWords {
  private final Messages texts;

  HealthWords(Locale locale) {
    texts = new Messages(HealthWords.class, locale);
  }

  Messages texts() {
    return texts;
  }

  /**
   * A diagnosis in words.
   *
   * @param classNames of the data set that the run learns from
   * @param done whether the remedy is taken already
   */
  Finding of(Diagnosis diagnosis, List<String> classNames, boolean done, boolean free) {
    String key = key(diagnosis.kind());
    return new Finding(
        diagnosis,
        texts.get(key + ".title"),
        seen(diagnosis, key, classNames),
        why(diagnosis, key, classNames),
        texts.get("try." + remedyKey(diagnosis.remedy())),
        button(diagnosis.remedy()),
        done,
        free);
  }

  private String seen(Diagnosis diagnosis, String key, List<String> classNames) {
    return switch (diagnosis) {
      case Diagnosis.RateTooHigh d when d.diverged() ->
          format(key + ".seen.diverged", setting(d.rate()));
      case Diagnosis.RateTooHigh d ->
          format(key + ".seen", setting(d.rate()), figure(d.start()), figure(d.peak()));
      case Diagnosis.RateTooLow d ->
          format(
              key + ".seen",
              setting(d.rate()),
              precise(d.start()),
              precise(d.now()),
              count(d.batches()),
              figure(100 * d.moved()));
      case Diagnosis.DeadRelus d ->
          format(key + ".seen", count(d.layer()), count(d.dead()), count(d.units()));
      case Diagnosis.SaturatedUnits d ->
          format(key + ".seen", count(d.layer()), percent(d.share()));
      case Diagnosis.VanishingGradient d ->
          format(key + ".seen", figure(d.first()), figure(d.last()));
      case Diagnosis.ExplodingGradient d ->
          format(key + ".seen", count(d.layer()), figure(d.norm()), figure(d.loss()));
      case Diagnosis.UnbalancedLabels d ->
          format(
              key + ".seen",
              classNames.get(d.label()),
              count(d.most()),
              count(d.total()),
              percent(d.share()),
              classNames.get(d.rarest()),
              count(d.least()));
    };
  }

  private String why(Diagnosis diagnosis, String key, List<String> classNames) {
    return switch (diagnosis) {
      case Diagnosis.DeadRelus d when d.initialization() == Initialization.ZEROS ->
          texts.get(key + ".why.zeros");
      case Diagnosis.VanishingGradient d -> format(key + ".why", count(d.hidden()));
      case Diagnosis.UnbalancedLabels d ->
          format(key + ".why", classNames.get(d.label()), count(d.most()));
      default -> texts.get(key + ".why");
    };
  }

  private String button(Remedy remedy) {
    String key = "remedy." + remedyKey(remedy);
    return switch (remedy) {
      case Remedy.LearningRate r -> format(key, setting(r.value()));
      case Remedy.FirstWeights r -> texts.get(key);
      case Remedy.OtherActivation r -> texts.get(key);
      case Remedy.HiddenLayers r -> texts.format(key, r.sizes().size());
      case Remedy.ClippedGradient r -> format(key, setting(r.norm()));
      case Remedy.TrainingImages r ->
          r.subset() instanceof Subset.PerClass each
              ? format(key, count(each.count()))
              : texts.get(key);
    };
  }

  private static String remedyKey(Remedy remedy) {
    return switch (remedy) {
      case Remedy.LearningRate r -> "rate";
      case Remedy.FirstWeights r -> "weights." + key(r.value());
      case Remedy.OtherActivation r -> "activation." + key(r.value());
      case Remedy.HiddenLayers r -> "layers";
      case Remedy.ClippedGradient r -> "clip";
      case Remedy.TrainingImages r -> r.subset() instanceof Subset.All ? "all" : "each";
    };
  }

  /** A constant as texts name it. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String format(String key, String... words) {
    return texts.format(key, (Object[]) words);
  }

  private String count(long value) {
    return Numbers.grouped(value, texts.locale());
  }

  private String percent(double fraction) {
    return format("percent", count(Math.round(100 * fraction)));
  }

  private String setting(double value) {
    return Numbers.format(value, texts.locale());
  }

  /** Three digits that tell. */
  private String figure(double value) {
    return rounded(value, 3);
  }

  /** Six digits: what hardly changes. */
  private String precise(double value) {
    return rounded(value, 6);
  }

  private String rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      return texts.get("infinite");
    }
    double round = BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue();
    return Numbers.format(round, texts.locale());
  }
}
