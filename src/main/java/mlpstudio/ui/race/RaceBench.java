package mlpstudio.ui.race;

/** Where a race's networks are taken in hand. */
public interface RaceBench {

  /**
   * Puts a lane's experiment on the bench and its network in hand, at rest, so that training can go
   * on exactly; asks first where something would be lost.
   */
  void take(RacedNetwork network);
}
