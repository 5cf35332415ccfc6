package mlpstudio.inspection;

/** How numbers become colours. */
public enum ColorMap {
  /**
   * Red for negative, blue for positive: ColorBrewer's RdBu of 11 classes (Cynthia Brewer, Mark
   * Harrower and the Pennsylvania State University, Apache License 2.0), which is matplotlib's too.
   * In the dark the same hues run from light ends to black.
   */
  RD_BU,
  /** Black to white. */
  GREY,
  /**
   * Dark violet to yellow, evenly in brightness: viridis at ten even points (Nathaniel Smith,
   * Stéfan van der Walt and Eric Firing, for matplotlib; CC0).
   */
  VIRIDIS;

  private static final int[] RD_BU_POINTS = {
    0x67001F, 0xB2182B, 0xD6604D, 0xF4A582, 0xFDDBC7, 0xF7F7F7, 0xD1E5F0, 0x92C5DE, 0x4393C3,
    0x2166AC, 0x053061
  };
  private static final int[] RD_BU_DARK_POINTS = {
    0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B, 0x67001F, 0x000000, 0x053061, 0x2166AC, 0x4393C3,
    0x92C5DE, 0xD1E5F0
  };
  private static final int[] GREY_POINTS = {0x000000, 0xFFFFFF};
  private static final int[] VIRIDIS_POINTS = {
    0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
    0xFDE725
  };

  /**
   * The colours.
   *
   * @param dark whether they stand on a dark ground, where nothing should shine
   */
  public Palette palette(boolean dark) {
    return switch (this) {
      case RD_BU -> new Palette(dark ? RD_BU_DARK_POINTS : RD_BU_POINTS, true);
      case GREY -> new Palette(GREY_POINTS, false);
      case VIRIDIS -> new Palette(VIRIDIS_POINTS, false);
    };
  }
}
