package mlpstudio.ui.race;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Setting;
import mlpstudio.ui.support.SettingWords;

/** Says what is the same for all lanes, and what is not. */
final class FairnessWords {
  private final Messages texts;
  private final SettingWords settings;

  FairnessWords(Messages texts, SettingWords settings) {
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * Some sentences.
   *
   * @param lanes one or more, with one seed
   */
  String of(List<Experiment> lanes) {
    Fairness fair = Fairness.of(lanes);
    List<String> said = new ArrayList<>();
    if (Setting.differing(lanes).isEmpty()) {
      said.add(texts.get("fair.alike"));
    }
    String seed = String.valueOf(lanes.getFirst().seed());
    if (fair.weights() && fair.batches()) {
      said.add(texts.format("fair.all", seed));
    } else {
      said.add(texts.format("fair.seed", seed));
      said.add(same("fair.weights", fair.whyNotWeights()));
      said.add(same("fair.batches", fair.whyNotBatches()));
    }
    said.add(texts.get(fair.batches() ? "fair.turns" : "fair.turns.share"));
    return String.join(" ", said);
  }

  private String same(String key, List<Setting> whyNot) {
    return whyNot.isEmpty() ? texts.get(key) : texts.format(key + ".not", settings.names(whyNot));
  }
}
