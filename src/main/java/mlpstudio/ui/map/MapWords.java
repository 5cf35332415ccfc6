package mlpstudio.ui.map;

import java.util.Locale;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;

/** The map in words. Pure functions. */
final class MapWords {
  private final Messages texts;
  private final Figures figures;

  MapWords(Locale locale) {
    texts = new Messages(MapWords.class, locale);
    figures = new Figures(locale);
  }

  String get(String key) {
    return texts.get(key);
  }

  String format(String key, String... words) {
    return texts.format(key, (Object[]) words);
  }

  /** What is shown, in two sentences. */
  String summary(ClassMap map) {
    return format(
        map.features().hidden() ? "summary" : "summary.logits",
        count(map.size()),
        count(map.features().width()),
        count(Math.round(100 * map.plane().share())),
        count(map.errors().length));
  }

  /** One image. */
  String image(ClassMap map, int index) {
    String truth = map.dataset().classNames().get(map.label(index));
    int predicted = map.predicted(index);
    String answer = map.dataset().classNames().get(predicted);
    String sure = figures.percent(map.features().predictions().probability(index, predicted));
    return format(
        map.wrong(index) ? "image.wrong" : "image.right", count(index), truth, answer, sure);
  }

  private String count(long value) {
    return Numbers.grouped(value, texts.locale());
  }
}
