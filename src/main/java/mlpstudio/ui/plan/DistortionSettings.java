package mlpstudio.ui.plan;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.data.Distortion;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSteps;
import org.jspecify.annotations.Nullable;

/** How far training images are distorted, and what that looks like. FX thread only. */
final class DistortionSettings {
  /** The id under which a distortion that does not fit stands in the map of problems. */
  static final String PROBLEM = "preparation-distortion";

  private final Workspace workspace;
  private final Messages messages;
  private final ExperimentField<Boolean> on;
  private final NumberSetting shift;
  private final NumberSetting rotation;
  private final NumberSetting scale;
  private final NumberSetting shear;
  private final NumberSetting thickness;
  private final NumberSetting contrast;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable DistortionSample> sample =
      new ReadOnlyObjectWrapper<>();
  private Distortion last = Distortion.HANDWRITING;

  DistortionSettings(SettingGroup group) {
    workspace = group.workspace();
    messages = group.messages();
    on =
        group.choice(
            e -> e.preparation().distortion().isPresent(),
            (e, is) -> with(e, is ? Optional.of(last) : Optional.empty()));
    shift =
        number(
            group,
            "shift",
            NumberRange.between(0, Distortion.MAX_SHIFT),
            0.5,
            Distortion::shift,
            (d, v) -> amounts(d, v, d.rotation(), d.scale(), d.shear(), d.thickness()));
    rotation =
        number(
            group,
            "rotation",
            NumberRange.between(0, Distortion.MAX_ROTATION),
            1,
            Distortion::rotation,
            (d, v) -> amounts(d, d.shift(), v, d.scale(), d.shear(), d.thickness()));
    scale =
        number(
            group,
            "scale",
            NumberRange.between(0, Distortion.MAX_SCALE),
            0.05,
            Distortion::scale,
            (d, v) -> amounts(d, d.shift(), d.rotation(), v, d.shear(), d.thickness()));
    shear =
        number(
            group,
            "shear",
            NumberRange.between(0, Distortion.MAX_SHEAR),
            0.05,
            Distortion::shear,
            (d, v) -> amounts(d, d.shift(), d.rotation(), d.scale(), v, d.thickness()));
    thickness =
        number(
            group,
            "thickness",
            NumberRange.between(0, 1),
            0.1,
            Distortion::thickness,
            (d, v) -> amounts(d, d.shift(), d.rotation(), d.scale(), d.shear(), v));
    contrast =
        number(
            group,
            "contrast",
            NumberRange.between(1, Distortion.MAX_CONTRAST),
            0.1,
            Distortion::contrast,
            (d, v) ->
                new Distortion(d.shift(), d.rotation(), d.scale(), d.shear(), d.thickness(), v));
    group.add(problem.getReadOnlyProperty());
    workspace
        .openedProperty()
        .addListener(
            (o, was, is) -> {
              last = Distortion.HANDWRITING;
              follow();
            });
    workspace.experimentProperty().subscribe(experiment -> follow());
    workspace.datasetProperty().subscribe(dataset -> follow());
  }

  /** Whether images are distorted; switched on again, the former amounts are back. */
  ExperimentField<Boolean> on() {
    return on;
  }

  /** Pixels to each side. */
  NumberSetting shift() {
    return shift;
  }

  /** Degrees. */
  NumberSetting rotation() {
    return rotation;
  }

  /** Logarithm of the size's factor. */
  NumberSetting scale() {
    return scale;
  }

  /** Pixels to the side for each pixel upwards. */
  NumberSetting shear() {
    return shear;
  }

  /** Share of a thicker or thinner stroke. */
  NumberSetting thickness() {
    return thickness;
  }

  /** Largest factor on the brightness. */
  NumberSetting contrast() {
    return contrast;
  }

  /** Why these images cannot be distorted so, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** A few images and what becomes of them; null where none are distorted or read. */
  ReadOnlyObjectProperty<@Nullable DistortionSample> sampleProperty() {
    return sample.getReadOnlyProperty();
  }

  private static NumberSetting number(
      SettingGroup group,
      String key,
      NumberRange range,
      double step,
      Function<Distortion, Double> read,
      BiFunction<Distortion, Double, Distortion> write) {
    return group.number(
        key,
        range,
        NumberSteps.linear(step),
        e -> e.preparation().distortion().map(read).orElse(Double.NaN),
        (e, value) -> with(e, e.preparation().distortion().map(d -> write.apply(d, value))));
  }

  private static Distortion amounts(
      Distortion of, double shift, double rotation, double scale, double shear, double thickness) {
    return new Distortion(shift, rotation, scale, shear, thickness, of.contrast());
  }

  private static Experiment with(Experiment experiment, Optional<Distortion> distortion) {
    return experiment.withPreparation(experiment.preparation().withDistortion(distortion));
  }

  private void follow() {
    Experiment experiment = workspace.experiment();
    ImageDataset dataset = workspace.dataset();
    Optional<Distortion> distortion = experiment.preparation().distortion();
    distortion.ifPresent(now -> last = now);
    if (dataset == null || !dataset.id().equals(experiment.dataset()) || distortion.isEmpty()) {
      say("");
      sample.set(null);
      return;
    }
    say(sentence(distortion.get(), dataset));
    sample.set(new DistortionSample(dataset, distortion.get(), experiment.seed()));
  }

  /** What is shifted by half an image or more may be gone altogether. */
  private String sentence(Distortion distortion, ImageDataset dataset) {
    int width = dataset.shape().width();
    int height = dataset.shape().height();
    int most = (Math.min(width, height) - 1) / 2;
    return distortion.shift() > most
        ? messages.format("distortion.problem", distortion.shift(), width, height, most)
        : "";
  }

  private void say(String sentence) {
    problem.set(sentence);
    if (!sentence.isEmpty()) {
      workspace.problems().put(PROBLEM, sentence);
    } else if (workspace.problems().containsKey(PROBLEM)) {
      workspace.problems().remove(PROBLEM);
    }
  }
}
