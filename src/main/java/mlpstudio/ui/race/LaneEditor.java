package mlpstudio.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import mlpstudio.ui.support.fields.NumberInput;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSpec;
import mlpstudio.ui.support.fields.NumberSteps;
import mlpstudio.ui.support.fields.TextFormat;
import mlpstudio.ui.support.fields.TextInput;

/** The settings of a lane that are edited most; all others are taken from the bench. */
final class LaneEditor {
  private final ExperimentField<OptimizerChoice> optimizer;
  private final NumberInput rate;
  private final TextInput<List<Integer>> hidden;
  private final ExperimentField<Subset> images;
  private final NumberInput batch;

  LaneEditor(Lane lane, Messages texts) {
    Workspace bench = lane.bench();
    String prefix = "lane-" + lane.look();
    optimizer =
        new ExperimentField<>(
            bench, e -> e.plan().optimizer(), (e, o) -> e.withPlan(e.plan().withOptimizer(o)));
    rate =
        number(
            bench,
            prefix + "-rate",
            new NumberSpec(
                texts.get("rate.label"),
                NumberRange.above(0),
                NumberSteps.oneTwoFive(1e-7),
                texts.locale()),
            new ExperimentField<>(
                bench,
                e -> e.plan().learningRate(),
                (e, r) -> e.withPlan(e.plan().withLearningRate(r))));
    ExperimentField<List<Integer>> layers =
        new ExperimentField<>(
            bench,
            e -> e.architecture().hidden(),
            (e, h) -> e.withArchitecture(e.architecture().withHidden(h)));
    hidden =
        new TextInput<>(
            prefix + "-hidden",
            bench.problems(),
            layers.valueProperty(),
            layers::set,
            new Sizes(texts));
    images =
        new ExperimentField<>(
            bench,
            e -> e.preparation().subset(),
            (e, s) -> e.withPreparation(e.preparation().withSubset(s)));
    batch =
        number(
            bench,
            prefix + "-batch",
            new NumberSpec(
                texts.get("batch.label"),
                NumberRange.whole(1, TrainingPlan.MAX_BATCH),
                NumberSteps.doubling(),
                texts.locale()),
            new ExperimentField<>(
                bench,
                e -> (double) e.plan().batchSize(),
                (e, n) -> e.withPlan(e.plan().withBatchSize(n.intValue()))));
  }

  static NumberInput number(
      Workspace bench, String id, NumberSpec spec, ExperimentField<Double> field) {
    return new NumberInput(id, bench.problems(), field.valueProperty(), field::set, spec);
  }

  ExperimentField<OptimizerChoice> optimizer() {
    return optimizer;
  }

  NumberInput rate() {
    return rate;
  }

  TextInput<List<Integer>> hidden() {
    return hidden;
  }

  ExperimentField<Subset> images() {
    return images;
  }

  NumberInput batch() {
    return batch;
  }

  /** The optimisers to choose from, the lane's own among them. */
  List<OptimizerChoice> optimizers() {
    List<OptimizerChoice> all =
        new ArrayList<>(
            List.of(
                new OptimizerChoice.Sgd(0, false),
                new OptimizerChoice.Sgd(0.5, false),
                new OptimizerChoice.Sgd(0.9, false),
                OptimizerChoice.Adam.standard(),
                OptimizerChoice.AdamW.standard(),
                OptimizerChoice.RmsProp.standard()));
    if (!all.contains(optimizer.get())) {
      all.addFirst(optimizer.get());
    }
    return all;
  }

  /** The choices of images, the lane's own among them. */
  List<Subset> subsets() {
    List<Subset> all =
        new ArrayList<>(
            List.of(
                new Subset.PerClass(16),
                new Subset.PerClass(100),
                new Subset.PerClass(1000),
                new Subset.All()));
    if (!all.contains(images.get())) {
      all.addFirst(images.get());
    }
    return all;
  }

  /** The sizes of all hidden layers in one line; nothing for none. */
  private record Sizes(Messages texts) implements TextFormat<List<Integer>> {
    @Override
    public String format(List<Integer> sizes) {
      return Numbers.formatWholes(sizes);
    }

    @Override
    public Optional<List<Integer>> parse(String text) {
      List<Integer> sizes = new ArrayList<>();
      for (String part : Numbers.splitWholes(text)) {
        OptionalLong size = part.startsWith("0") ? OptionalLong.empty() : Numbers.whole(part);
        if (size.isEmpty() || size.getAsLong() < 1 || size.getAsLong() > Architecture.MAX_WIDTH) {
          return Optional.empty();
        }
        sizes.add((int) size.getAsLong());
      }
      return sizes.size() > Architecture.MAX_HIDDEN
          ? Optional.empty()
          : Optional.of(List.copyOf(sizes));
    }

    @Override
    public String problem(String text) {
      return texts.format("hidden.problem", Architecture.MAX_HIDDEN, Architecture.MAX_WIDTH);
    }
  }
}
