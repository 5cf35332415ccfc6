package mlpstudio.ui.support;

import java.util.Locale;
import java.util.function.Function;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;

/**
 * Title and sentence of an experiment in the user's language. Those of the built-in ones are
 * translated; what people wrote stays as they wrote it.
 */
public final class ExperimentWords {
  private final Messages texts;

  /** Words in the JVM's default language. */
  public ExperimentWords() {
    this(Locale.getDefault());
  }

  /** Words in one language. */
  public ExperimentWords(Locale locale) {
    texts = new Messages(ExperimentWords.class, locale);
  }

  /** The name for people. */
  public String title(Experiment experiment) {
    return translated(experiment, Experiment::title, "title");
  }

  /** One sentence for people; empty where there is none. */
  public String about(Experiment experiment) {
    return translated(experiment, Experiment::about, "about");
  }

  private String translated(Experiment experiment, Function<Experiment, String> text, String key) {
    String own = text.apply(experiment);
    return BuiltInExperiments.byId(experiment.id())
        .filter(known -> text.apply(known).equals(own))
        .map(known -> texts.get("experiment." + known.id() + "." + key))
        .orElse(own);
  }
}
