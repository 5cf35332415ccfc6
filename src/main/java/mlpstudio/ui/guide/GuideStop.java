package mlpstudio.ui.guide;

import java.util.List;
import java.util.Locale;

/** What the tour points at, in order; every stop is on the Lab's page or around all pages. */
public enum GuideStop {
  /** Which experiment is on the bench. */
  EXPERIMENT("experiment"),
  /** The layers. */
  LAYERS("network-hidden"),
  /** The button that begins. */
  TRAIN("train"),
  /** The live chart. */
  CHART("chart"),
  /** The drawing pad. */
  PAD("pad"),
  /** The page with what was taken for something else. */
  ERRORS("rail-errors"),
  /** The page with what was learnt. */
  WEIGHTS("rail-weights"),
  /** The menu that has the tour again. */
  HELP("menu-help");

  /** All of them, in order. */
  public static final List<GuideStop> ALL = List.of(values());

  private final String anchor;

  GuideStop(String anchor) {
    this.anchor = anchor;
  }

  /** The id of the control that is pointed at. */
  public String anchor() {
    return anchor;
  }

  /** The ids of the buttons that bring it into sight, where they are there. */
  public List<String> openers() {
    return switch (this) {
      case LAYERS -> List.of("unfold-network", "tab-network");
      case CHART -> List.of("tab-chart");
      case PAD -> List.of("unfold-pad", "tab-pad");
      case EXPERIMENT, TRAIN, ERRORS, WEIGHTS, HELP -> List.of();
    };
  }

  /** The ids of what its words are about, too: the bubble does not stand over them. */
  List<String> keptFree() {
    return this == PAD ? List.of("padAnswer", "padBars") : List.of();
  }

  /** Its place in the tour, from 1. */
  public int number() {
    return ALL.indexOf(this) + 1;
  }

  /** Its name in texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
