package mlpstudio.inspection;

/** Which channels of a colour image's weights are drawn. */
public enum ChannelChoice {
  /** All three as a colour: a weight for red makes red. */
  RGB(0),
  /** The weights for red. */
  RED(0),
  /** The weights for green. */
  GREEN(1),
  /** The weights for blue. */
  BLUE(2);

  private final int channel;

  ChannelChoice(int channel) {
    this.channel = channel;
  }

  /** Position of the first feature drawn, in images of {@code area} pixels. */
  int offset(int area) {
    return channel * area;
  }
}
