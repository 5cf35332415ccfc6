package mlpstudio.ui.plan;

import mlpstudio.data.Subset;

/** Which training images are used. */
enum SubsetKind {
  ALL,
  PER_CLASS,
  FRACTION,
  MOSTLY_ONE;

  /** The kind of a subset. */
  static SubsetKind of(Subset subset) {
    return switch (subset) {
      case Subset.All all -> ALL;
      case Subset.PerClass perClass -> PER_CLASS;
      case Subset.Fraction fraction -> FRACTION;
      case Subset.MostlyOne mostly -> MOSTLY_ONE;
    };
  }

  /** A subset of this kind to start with; 16 per class is the tutorial's. */
  Subset standard() {
    return switch (this) {
      case ALL -> new Subset.All();
      case PER_CLASS -> new Subset.PerClass(16);
      case FRACTION -> new Subset.Fraction(0.1);
      case MOSTLY_ONE -> new Subset.MostlyOne(0, 0.95);
    };
  }
}
