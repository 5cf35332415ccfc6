package mlpstudio.training;

/**
 * A moment of a run that can be looked at again.
 *
 * @param moment which
 * @param continuable whether the run's whole state there is kept, or can be learnt once more
 */
public record KeptMoment(RunMoment moment, boolean continuable) {}
