package mlpstudio.ui.race;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.training.Racer;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Setting;
import mlpstudio.ui.support.SettingWords;

/** Who races: the lanes, and what all of them share. FX thread only. */
final class Lanes {
  private final SettingWords settings;
  private final LaneNames names;
  private final FairnessWords fairness;
  private final RaceSettings common;
  private final InvalidationListener edited;
  private final ObservableList<Lane> all = FXCollections.observableArrayList();

  /**
   * No lanes yet.
   *
   * @param first whose seed and epochs all lanes share at first
   * @param edited told when a lane, or what all share, was edited
   */
  Lanes(Experiment first, Messages texts, InvalidationListener edited) {
    this.settings = new SettingWords(texts.locale());
    this.names = new LaneNames(texts, settings);
    this.fairness = new FairnessWords(texts, settings);
    this.common = new RaceSettings(first, texts);
    this.edited = edited;
    common.bench().experimentProperty().addListener(edited);
    common.bench().problems().addListener(edited);
  }

  /** Two to four. */
  ObservableList<Lane> all() {
    return all;
  }

  /** What all share: seed and epochs. */
  RaceSettings common() {
    return common;
  }

  /** Makes all lanes anew. */
  void make(Contrast contrast, Experiment bench) {
    all.clear();
    contrast.lanes(bench).forEach(this::add);
  }

  boolean full() {
    return all.size() >= Racer.MOST;
  }

  boolean fewest() {
    return all.size() <= Racer.FEWEST;
  }

  /** Adds a lane that looks like no other. */
  void add(Experiment experiment) {
    List<Integer> taken = all.stream().map(Lane::look).toList();
    int look = 0;
    while (taken.contains(look)) {
      look++;
    }
    Lane lane = new Lane(look, experiment);
    lane.bench().experimentProperty().addListener(edited);
    lane.bench().problems().addListener(edited);
    all.add(lane);
  }

  /** The lanes' experiments, with what all share. */
  List<Experiment> experiments() {
    Experiment shared = common.bench().experiment();
    return all.stream()
        .map(lane -> lane.bench().experiment())
        .map(
            own ->
                own.withSeed(shared.seed())
                    .withPlan(own.plan().withEpochs(shared.plan().epochs()))
                    .withStart(new StartingPoint.Fresh()))
        .toList();
  }

  /** Names the lanes by what makes them unlike each other. */
  void name() {
    List<Experiment> experiments = experiments();
    List<Setting> differing = Setting.differing(experiments);
    List<String> named = names.of(experiments);
    for (int i = 0; i < all.size(); i++) {
      all.get(i).setName(named.get(i), settings.brief(differing, experiments.get(i)));
    }
  }

  /** What is the same for all lanes, and what is not. */
  String fairness() {
    return fairness.of(experiments());
  }

  /** The first text that is no usable value, explained; empty where there is none. */
  String problem() {
    return Stream.concat(all.stream().map(Lane::bench), Stream.of(common.bench()))
        .flatMap(bench -> bench.problems().values().stream())
        .findFirst()
        .orElse("");
  }
}
