package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import mlpstudio.data.RandomStream;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {

  @Test
  void findsTheTwoLongAxesOfACloud() {
    // Deviations 5, 3, 1 along three directions that are turned away from the axes.
    double[][] axes = {{0.6, 0.8, 0, 0}, {-0.8, 0.6, 0, 0}, {0, 0, Math.sqrt(0.5), Math.sqrt(0.5)}};
    double[] deviations = {3, 5, 1};
    RandomStream random = new RandomStream(4);
    int n = 5000;
    float[] values = new float[4 * n];
    float[] truth = new float[2 * n];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < 3; a++) {
        double along = deviations[a] * random.nextGaussian();
        if (a < 2) {
          truth[2 * i + 1 - a] = (float) along;
        }
        for (int f = 0; f < 4; f++) {
          values[4 * i + f] += (float) (along * axes[a][f] + 100);
        }
      }
    }
    PrincipalPlane plane = PrincipalPlane.of(values, 4);
    assertThat(plane.share()).isCloseTo(34.0 / 35, within(0.005));
    assertThat(deviation(plane.xy(), 0)).isCloseTo(5, within(0.15));
    assertThat(deviation(plane.xy(), 1)).isCloseTo(3, within(0.1));
    PrincipalPlane aligned = plane.alignedWith(truth);
    double error = 0;
    for (int i = 0; i < truth.length; i++) {
      error = Math.max(error, Math.abs(truth[i] - aligned.xy()[i]));
    }
    assertThat(error).as("every point lies where it was made").isLessThan(0.5);
  }

  @Test
  void aPlaneTurnedAndMirroredComesBackToItsPlace() {
    RandomStream random = new RandomStream(9);
    float[] before = new float[400];
    for (int i = 0; i < before.length; i++) {
      before[i] = (float) ((i % 2 + 1) * random.nextGaussian());
    }
    for (int mirror = -1; mirror <= 1; mirror += 2) {
      float[] turned = new float[before.length];
      for (int i = 0; i < before.length; i += 2) {
        double y = mirror * before[i + 1];
        turned[i] = (float) (Math.cos(2) * before[i] - Math.sin(2) * y);
        turned[i + 1] = (float) (Math.sin(2) * before[i] + Math.cos(2) * y);
      }
      assertThat(new PrincipalPlane(turned, 1).alignedWith(before).xy())
          .containsExactly(before, within(1e-5f));
    }
  }

  @Test
  void isTheSameAtEveryCall() {
    float[] values = new float[700];
    RandomStream random = new RandomStream(2);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    assertThat(PrincipalPlane.of(values, 7).xy())
        .containsExactly(PrincipalPlane.of(values, 7).xy());
  }

  @Test
  void bearsFewNumbersEqualPointsAndWhatIsNoNumber() {
    PrincipalPlane line = PrincipalPlane.of(new float[] {1, 2, 3}, 1);
    assertThat(line.share()).isCloseTo(1, within(1e-9));
    assertThat(line.xy()).hasSize(6).doesNotContain(Float.NaN);
    assertThat(PrincipalPlane.of(new float[] {4, 4, 4, 4, 4, 4}, 3).share()).isZero();
    assertThat(PrincipalPlane.of(new float[] {1, Float.NaN, 2, 5}, 2).xy())
        .doesNotContain(Float.NaN);
    assertThat(PrincipalPlane.of(new float[0], 3).xy()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> PrincipalPlane.of(new float[5], 3));
  }

  private static double deviation(float[] xy, int axis) {
    double sum = 0;
    for (int i = axis; i < xy.length; i += 2) {
      sum += (double) xy[i] * xy[i];
    }
    return Math.sqrt(sum / xy.length * 2);
  }
}
