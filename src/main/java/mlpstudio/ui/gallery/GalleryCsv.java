package mlpstudio.ui.gallery;

import mlpstudio.inspection.ImageScore;
import mlpstudio.ui.support.Csv;

/**
 * The images shown as comma-separated text, in their order: index in the test set, true and
 * predicted class by name, the predicted class's probability, the loss {@code -log p(true class)},
 * and the probability of every class. Decimals have a point in every language, in as many digits as
 * bring the same number back.
 */
final class GalleryCsv {
  private GalleryCsv() {}

  /** One line of names, then one per image, each ended by a line feed. */
  static String of(ShownImages images) {
    Scored scored = images.scored();
    StringBuilder text = new StringBuilder("index,true,predicted,confidence,loss");
    for (String name : scored.dataset().classNames()) {
      text.append(',').append(quoted("p(" + name + ")"));
    }
    text.append('\n');
    for (int i = 0; i < images.size(); i++) {
      ImageScore score = scored.score(images.index(i));
      text.append(score.index())
          .append(',')
          .append(quoted(scored.name(score.trueClass())))
          .append(',')
          .append(quoted(scored.name(score.predicted())))
          .append(',')
          .append(score.confidence())
          .append(',')
          .append(score.loss());
      for (float probability : scored.scores().probabilities(score.index())) {
        text.append(',').append(probability);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** As RFC 4180 has it: in quotes where it holds what parts fields, quotes doubled. */
  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : Csv.quoted(field);
  }
}
