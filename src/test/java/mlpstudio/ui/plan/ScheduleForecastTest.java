package mlpstudio.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import mlpstudio.training.LearningRateSchedule;
import mlpstudio.training.LearningRateSchedule.Constant;
import mlpstudio.training.LearningRateSchedule.Cosine;
import mlpstudio.training.LearningRateSchedule.Plateau;
import mlpstudio.training.LearningRateSchedule.Step;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.support.Messages;
import org.junit.jupiter.api.Test;

class ScheduleForecastTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.of(10, 64, new OptimizerChoice.Sgd(0, false), 0.01);
  private final Messages english = new Messages(PlanViewModel.class, Locale.ROOT);

  @Test
  void everyRateIsTheSchedulesFactorOfThePlansRate() {
    for (LearningRateSchedule schedule :
        List.of(new Constant(), new Step(3, 0.5), new Cosine(0), new Cosine(0.2))) {
      ScheduleForecast forecast = ScheduleForecast.of(PLAN.withSchedule(schedule));
      assertThat(forecast.known()).isTrue();
      assertThat(forecast.epochs()).isEqualTo(10);
      for (int epoch = 0; epoch < 10; epoch++) {
        assertThat(forecast.rate(epoch))
            .as("%s, epoch %d", schedule, epoch)
            .isEqualTo(0.01 * schedule.factor(epoch, 10, List.of()));
      }
    }
  }

  @Test
  void firstAndLastRateInWords() {
    assertThat(sentence(new Constant())).isEqualTo("The learning rate stays 0.01.");
    assertThat(sentence(new Step(3, 0.5)))
        .isEqualTo("The learning rate goes from 0.01 in epoch 0 to 0.00125 in epoch 9.");
    // (1 + cos(0.9 pi)) / 2 = 0.0245 of the plan's rate in the last epoch.
    assertThat(sentence(new Cosine(0))).contains("0.01 in epoch 0").contains("0.000245 in epoch 9");
    assertThat(
            ScheduleForecast.of(PLAN.withEpochs(1).withSchedule(new Cosine(0))).sentence(english))
        .isEqualTo("The learning rate is 0.01 in the only epoch.");
  }

  @Test
  void aPlateauDependsOnTheRunSoItsStepsAreNamed() {
    ScheduleForecast forecast = ScheduleForecast.of(PLAN.withSchedule(new Plateau(3, 0.1)));
    assertThat(forecast.known()).isFalse();
    assertThat(forecast.steps().get(0)).isEqualTo(0.01);
    assertThat(forecast.steps().get(2)).isCloseTo(0.0001, within(1e-18));
    assertThat(forecast.sentence(english))
        .contains("depends on the run", "begins with 0.01", "more than 3 epochs")
        .contains("0.001, then 0.0001, then 1e-5");
    assertThat(sentence(new Plateau(1, 0.5))).contains("more than 1 epoch, it");
  }

  @Test
  void aRateThatRunsAwayIsStillDrawn() {
    ScheduleForecast forecast =
        ScheduleForecast.of(PLAN.withEpochs(400).withSchedule(new Step(1, 10)));
    assertThat(forecast.rate(399)).isInfinite();
    assertThat(forecast.most()).isFinite();
    assertThat(forecast.sentence(english)).contains("∞ in epoch 399");
  }

  private String sentence(LearningRateSchedule schedule) {
    return ScheduleForecast.of(PLAN.withSchedule(schedule)).sentence(english);
  }
}
