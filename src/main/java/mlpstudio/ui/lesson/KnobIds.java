package mlpstudio.ui.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mlpstudio.lesson.Knob;
import org.jspecify.annotations.Nullable;

/** Which knob a control of the Lab belongs to, by its id. */
final class KnobIds {
  private static final Map<String, Knob> KNOBS = table();

  private KnobIds() {}

  /** The knob; empty for what belongs to none, such as a heading. */
  static Optional<Knob> knob(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(KNOBS.get(id));
  }

  private static Map<String, Knob> table() {
    Map<String, Knob> knobs = new HashMap<>();
    put(knobs, Knob.LAYERS, "network-hidden", "network-layers", "network-add-layer");
    put(knobs, Knob.ACTIVATION, "network-activation");
    put(knobs, Knob.INITIALIZATION, "network-initialization");
    put(knobs, Knob.DATASET, "preparation-dataset", "preparation-get-dataset");
    put(
        knobs,
        Knob.SUBSET,
        "preparation-subset",
        "preparation-per-class",
        "preparation-fraction",
        "preparation-subset-slider");
    put(
        knobs,
        Knob.NORMALIZATION,
        "preparation-normalization",
        "preparation-mean",
        "preparation-deviation",
        "preparation-channels");
    put(knobs, Knob.EPOCHS, "plan-epochs");
    put(knobs, Knob.BATCH_SIZE, "plan-batch-size");
    put(
        knobs,
        Knob.OPTIMIZER,
        "plan-optimizer",
        "plan-momentum",
        "plan-nesterov",
        "plan-beta1",
        "plan-beta2",
        "plan-alpha",
        "plan-epsilon",
        "plan-centered");
    put(knobs, Knob.LEARNING_RATE, "plan-learning-rate");
    put(
        knobs,
        Knob.SCHEDULE,
        "plan-schedule",
        "plan-every",
        "plan-gamma",
        "plan-floor",
        "plan-patience",
        "plan-plateau-gamma",
        "plan-schedule-preview");
    put(knobs, Knob.SEED, "plan-seed");
    put(knobs, Knob.L2, "plan-l2", "plan-on-biases", "plan-in-loss");
    put(knobs, Knob.CLIPPING, "plan-clipping", "plan-clip-norm");
    put(
        knobs,
        Knob.EARLY_STOPPING,
        "plan-stopping",
        "plan-stopping-patience",
        "plan-minimum-change");
    return Map.copyOf(knobs);
  }

  private static void put(Map<String, Knob> knobs, Knob knob, String... ids) {
    for (String id : ids) {
      knobs.put(id, knob);
    }
  }
}
