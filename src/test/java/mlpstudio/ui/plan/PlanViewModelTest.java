package mlpstudio.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.EarlyStopping;
import mlpstudio.training.L2Penalty;
import mlpstudio.training.LearningRateSchedule.Constant;
import mlpstudio.training.LearningRateSchedule.Cosine;
import mlpstudio.training.LearningRateSchedule.Plateau;
import mlpstudio.training.LearningRateSchedule.Step;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.OptimizerChoice.Adam;
import mlpstudio.training.OptimizerChoice.AdamW;
import mlpstudio.training.OptimizerChoice.RmsProp;
import mlpstudio.training.OptimizerChoice.Sgd;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanViewModelTest {
  private static final Experiment FIRST = BuiltInExperiments.deepReluSgd();
  private final Workspace workspace = new Workspace(FIRST);
  private final PlanViewModel plan =
      new PlanViewModel(workspace, new Messages(PlanViewModel.class, Locale.ROOT));

  /** A plan that has the field, the field, what is typed, and the plan that comes of it. */
  static Stream<Arguments> numbers() {
    TrainingPlan sgd = FIRST.plan();
    TrainingPlan adam = sgd.withOptimizer(Adam.standard());
    TrainingPlan adamW = sgd.withOptimizer(AdamW.standard());
    TrainingPlan rms = sgd.withOptimizer(RmsProp.standard());
    TrainingPlan step = sgd.withSchedule(new Step(5, 0.5));
    TrainingPlan cosine = sgd.withSchedule(new Cosine(0));
    TrainingPlan plateau = sgd.withSchedule(new Plateau(3, 0.5));
    TrainingPlan clipped = sgd.withClipNorm(1);
    TrainingPlan stopping = sgd.withEarlyStopping(Optional.of(new EarlyStopping(5, 0)));
    return Stream.of(
        number(sgd, PlanViewModel::epochs, "20", sgd.withEpochs(20)),
        number(sgd, PlanViewModel::batchSize, "1 024", sgd.withBatchSize(1024)),
        number(sgd, PlanViewModel::learningRate, "0,05", sgd.withLearningRate(0.05)),
        number(sgd, p -> p.optimizer().momentum(), "0.9", sgd.withOptimizer(new Sgd(0.9, false))),
        number(
            rms,
            p -> p.optimizer().momentum(),
            "0.9",
            rms.withOptimizer(new RmsProp(0.99, 1e-8, 0.9, false))),
        number(
            adam,
            p -> p.optimizer().beta1(),
            "0.8",
            adam.withOptimizer(new Adam(0.8, 0.999, 1e-8))),
        number(
            adamW,
            p -> p.optimizer().beta1(),
            "0.8",
            adamW.withOptimizer(new AdamW(0.8, 0.999, 1e-8))),
        number(
            adam,
            p -> p.optimizer().beta2(),
            "0.99",
            adam.withOptimizer(new Adam(0.9, 0.99, 1e-8))),
        number(
            adamW,
            p -> p.optimizer().beta2(),
            "0.99",
            adamW.withOptimizer(new AdamW(0.9, 0.99, 1e-8))),
        number(
            adam,
            p -> p.optimizer().epsilon(),
            "1e-7",
            adam.withOptimizer(new Adam(0.9, 0.999, 1e-7))),
        number(
            adamW,
            p -> p.optimizer().epsilon(),
            "1e-7",
            adamW.withOptimizer(new AdamW(0.9, 0.999, 1e-7))),
        number(
            rms,
            p -> p.optimizer().epsilon(),
            "1e-7",
            rms.withOptimizer(new RmsProp(0.99, 1e-7, 0, false))),
        number(
            rms,
            p -> p.optimizer().alpha(),
            "0.9",
            rms.withOptimizer(new RmsProp(0.9, 1e-8, 0, false))),
        number(sgd, p -> p.penalty().strength(), "1e-4", sgd.withL2(L2Penalty.weightDecay(1e-4))),
        number(clipped, p -> p.penalty().clipNorm(), "2.5", clipped.withClipNorm(2.5)),
        number(step, p -> p.schedule().every(), "3", step.withSchedule(new Step(3, 0.5))),
        number(step, p -> p.schedule().gamma(), "0.1", step.withSchedule(new Step(5, 0.1))),
        number(cosine, p -> p.schedule().floor(), "0.1", cosine.withSchedule(new Cosine(0.1))),
        number(
            plateau, p -> p.schedule().patience(), "2", plateau.withSchedule(new Plateau(2, 0.5))),
        number(
            plateau,
            p -> p.schedule().plateauGamma(),
            "0.3",
            plateau.withSchedule(new Plateau(3, 0.3))),
        number(
            stopping,
            p -> p.stopping().patience(),
            "2",
            stopping.withEarlyStopping(Optional.of(new EarlyStopping(2, 0)))),
        number(
            stopping,
            p -> p.stopping().minimumChange(),
            "0.01",
            stopping.withEarlyStopping(Optional.of(new EarlyStopping(5, 0.01)))));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everyNumberChangesThePlanAndResetBringsItBack(
      TrainingPlan opened,
      Function<PlanViewModel, NumberSetting> field,
      String typed,
      TrainingPlan expected) {
    workspace.open(FIRST.withPlan(opened));
    NumberSetting setting = field.apply(plan);
    assertThat(setting.changed().get()).isFalse();
    setting.input().textProperty().set(typed);
    assertThat(workspace.experiment().plan()).isEqualTo(expected).isNotEqualTo(opened);
    assertThat(setting.changed().get()).isTrue();
    assertThat(plan.resettableProperty().get()).isTrue();
    plan.reset();
    assertThat(workspace.experiment()).isEqualTo(FIRST.withPlan(opened));
    assertThat(setting.changed().get()).isFalse();
    assertThat(setting.input().textProperty().get()).isEqualTo(setting.opened().get());
    assertThat(plan.resettableProperty().get()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void whatIsNoNumberIsAProblemAndChangesNothing(
      TrainingPlan opened,
      Function<PlanViewModel, NumberSetting> field,
      String typed,
      TrainingPlan expected) {
    workspace.open(FIRST.withPlan(opened));
    NumberSetting setting = field.apply(plan);
    setting.input().textProperty().set(typed + "?");
    assertThat(workspace.experiment().plan()).isEqualTo(opened).isNotEqualTo(expected);
    assertThat(workspace.problems()).containsOnlyKeys(setting.input().id());
    assertThat(workspace.problems().get(setting.input().id()))
        .startsWith(setting.input().spec().name() + ": ");
    assertThat(plan.resettableProperty().get()).isTrue();
    workspace.open(FIRST);
    assertThat(workspace.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void whatAFieldLetsPassThePlanLetsPassToo(
      TrainingPlan opened,
      Function<PlanViewModel, NumberSetting> field,
      String typed,
      TrainingPlan expected) {
    workspace.open(FIRST.withPlan(opened));
    NumberSetting setting = field.apply(plan);
    double min = setting.input().spec().range().min();
    double max = setting.input().spec().range().max();
    for (double value : new double[] {min, max, min - 1, max + 1, Double.MIN_VALUE, 1e300}) {
      String text = String.valueOf(value).replaceAll("\\.0$", "");
      setting.input().textProperty().set(text);
      Optional<Double> taken = setting.input().spec().parse(text);
      if (taken.isPresent()) {
        assertThat(setting.input().valueProperty().getValue()).isEqualTo(taken.get());
      } else {
        assertThat(workspace.problems()).containsOnlyKeys(setting.input().id());
      }
    }
    setting.input().textProperty().set(typed);
    assertThat(workspace.experiment().plan()).isEqualTo(expected);
  }

  @Test
  void theSeedChangesTheExperimentAndIsReset() {
    plan.seed().input().textProperty().set("9007199254740991");
    assertThat(workspace.experiment().seed()).isEqualTo(PlanViewModel.MAX_SEED);
    assertThat(plan.seed().input().textProperty().get()).isEqualTo("9007199254740991");
    plan.seed().input().textProperty().set("9007199254740992");
    assertThat(workspace.problems()).containsOnlyKeys("plan-seed");
    plan.reset();
    assertThat(workspace.experiment()).isEqualTo(FIRST);
    assertThat(workspace.problems()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyOptimizerCanBeChosen(OptimizerKind kind) {
    workspace.open(FIRST.withPlan(FIRST.plan().withOptimizer(other(kind))));
    plan.optimizer().kind().set(kind);
    assertThat(workspace.experiment().plan().optimizer()).isEqualTo(kind.standard());
    assertThat(plan.optimizer().kind().changedProperty().get()).isTrue();
    plan.reset();
    assertThat(workspace.experiment().plan().optimizer()).isEqualTo(other(kind));
  }

  @ParameterizedTest
  @EnumSource
  void everyScheduleCanBeChosen(ScheduleKind kind) {
    workspace.open(
        FIRST.withPlan(
            FIRST
                .plan()
                .withSchedule(kind == ScheduleKind.CONSTANT ? new Cosine(0.2) : new Constant())));
    plan.schedule().kind().set(kind);
    assertThat(workspace.experiment().plan().schedule()).isEqualTo(kind.standard());
    assertThat(plan.resettableProperty().get()).isTrue();
  }

  @Test
  void aNumberThatTheOptimizerLacksIsEmptyAndNoProblem() {
    plan.optimizer().momentum().input().textProperty().set("x");
    plan.optimizer().kind().set(OptimizerKind.ADAM);
    assertThat(plan.optimizer().momentum().input().textProperty().get()).isEmpty();
    assertThat(plan.optimizer().beta1().input().textProperty().get()).isEqualTo("0.9");
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void whoTriesAnotherOptimizerAndComesBackFindsTheFormerSettings() {
    plan.optimizer().momentum().input().textProperty().set("0.8");
    plan.optimizer().nesterov().set(true);
    plan.optimizer().kind().set(OptimizerKind.RMSPROP);
    plan.optimizer().centered().set(true);
    plan.optimizer().kind().set(OptimizerKind.SGD);
    assertThat(workspace.experiment().plan().optimizer()).isEqualTo(new Sgd(0.8, true));
    plan.optimizer().kind().set(OptimizerKind.RMSPROP);
    assertThat(workspace.experiment().plan().optimizer())
        .isEqualTo(new RmsProp(0.99, 1e-8, 0, true));
  }

  @Test
  void anotherExperimentBringsNoFormerSettings() {
    plan.optimizer().momentum().input().textProperty().set("0.8");
    workspace.open(FIRST.withPlan(FIRST.plan().withOptimizer(Adam.standard())));
    plan.optimizer().kind().set(OptimizerKind.SGD);
    assertThat(workspace.experiment().plan().optimizer()).isEqualTo(OptimizerKind.SGD.standard());
  }

  @Test
  void nesterovNeedsMomentum() {
    AtomicInteger usable = new AtomicInteger(-1);
    plan.optimizer().nesterovUsable().subscribe(is -> usable.set(is ? 1 : 0));
    assertThat(usable).hasValue(1);
    plan.optimizer().momentum().input().textProperty().set("0");
    assertThat(usable).hasValue(0);
  }

  @Test
  void thePenaltysChoicesChangeThePlan() {
    plan.penalty().strength().input().textProperty().set("0.001");
    plan.penalty().onBiases().set(false);
    plan.penalty().inLoss().set(true);
    assertThat(workspace.experiment().plan().l2()).isEqualTo(new L2Penalty(0.001, false, true));
    assertThat(plan.penalty().onBiases().changedProperty().get()).isTrue();
  }

  @Test
  void switchesRememberTheirNumbers() {
    plan.penalty().clipping().set(true);
    assertThat(workspace.experiment().plan().clipNorm()).isEqualTo(1);
    plan.penalty().clipNorm().input().textProperty().set("3");
    plan.penalty().clipping().set(false);
    assertThat(workspace.experiment().plan().clipNorm()).isZero();
    assertThat(plan.penalty().clipNorm().input().textProperty().get()).isEmpty();
    plan.penalty().clipping().set(true);
    assertThat(workspace.experiment().plan().clipNorm()).isEqualTo(3);

    plan.stopping().stopping().set(true);
    plan.stopping().patience().input().textProperty().set("9");
    plan.stopping().stopping().set(false);
    assertThat(workspace.experiment().plan().earlyStopping()).isEmpty();
    plan.stopping().stopping().set(true);
    assertThat(workspace.experiment().plan().earlyStopping()).hasValue(new EarlyStopping(9, 0));
  }

  @Test
  void resetIsOneEditOfPlanAndSeedOnly() {
    workspace.edit(e -> e.withDataset("cifar-10"));
    plan.epochs().input().textProperty().set("3");
    plan.seed().input().textProperty().set("3");
    AtomicInteger edits = new AtomicInteger();
    workspace.experimentProperty().subscribe(() -> edits.incrementAndGet());
    plan.reset();
    assertThat(edits).hasValue(1);
    assertThat(workspace.experiment()).isEqualTo(FIRST.withDataset("cifar-10"));
  }

  @Test
  void openingAnotherExperimentRefreshesEveryField() {
    plan.epochs().input().textProperty().set("x");
    Experiment other = BuiltInExperiments.byId("softmax-regression").orElseThrow();
    workspace.open(other);
    assertThat(workspace.problems()).isEmpty();
    assertThat(plan.epochs().input().textProperty().get())
        .isEqualTo(String.valueOf(other.plan().epochs()));
    assertThat(plan.optimizer().kind().get()).isEqualTo(OptimizerKind.of(other.plan().optimizer()));
    assertThat(plan.schedule().kind().get()).isEqualTo(ScheduleKind.of(other.plan().schedule()));
    assertThat(plan.resettableProperty().get()).isFalse();
  }

  private static OptimizerChoice other(OptimizerKind kind) {
    return kind == OptimizerKind.SGD ? Adam.standard() : new Sgd(0.3, false);
  }

  private static Arguments number(
      TrainingPlan opened,
      Function<PlanViewModel, NumberSetting> field,
      String typed,
      TrainingPlan expected) {
    return Arguments.of(opened, field, typed, expected);
  }
}
