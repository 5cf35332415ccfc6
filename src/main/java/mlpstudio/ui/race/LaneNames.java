package mlpstudio.ui.race;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Setting;
import mlpstudio.ui.support.SettingWords;

/** Calls lanes by what makes them unlike each other, in as few words as tell them apart. */
final class LaneNames {
  private final Messages texts;
  private final SettingWords settings;

  LaneNames(Messages texts, SettingWords settings) {
    this.texts = texts;
    this.settings = settings;
  }

  /** One name a lane: the first setting that tells all apart, all together, or numbers. */
  List<String> of(List<Experiment> lanes) {
    List<Setting> differing = Setting.differing(lanes);
    if (differing.contains(Setting.OPTIMIZER)) {
      List<String> kinds =
          names(lanes, e -> settings.value(Setting.OPTIMIZER, e).split(",", 2)[0].strip());
      if (distinct(kinds)) {
        return kinds;
      }
    }
    for (Setting setting : differing) {
      List<String> names = names(lanes, e -> settings.brief(setting, e));
      if (distinct(names)) {
        return names;
      }
    }
    List<String> all = names(lanes, e -> settings.brief(differing, e));
    return distinct(all)
        ? all
        : IntStream.rangeClosed(1, lanes.size())
            .mapToObj(number -> texts.format("lane.name", number))
            .toList();
  }

  private static List<String> names(List<Experiment> lanes, Function<Experiment, String> name) {
    return lanes.stream().map(name).toList();
  }

  private static boolean distinct(List<String> names) {
    return new HashSet<>(names).size() == names.size();
  }
}
