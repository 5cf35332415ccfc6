package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mlpstudio.model.Activation;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Network;
import mlpstudio.model.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thirty steps of every optimiser against those that PyTorch took, as recorded in {@code
 * optimizers.json}.
 */
class OptimizerParityTest {
  private static final JsonObject RECORDED =
      JsonParser.parseReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      OptimizerParityTest.class.getResourceAsStream("optimizers.json")),
                  StandardCharsets.UTF_8))
          .getAsJsonObject();

  static Stream<String> cases() {
    return RECORDED.getAsJsonObject("cases").keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thirtyStepsEqualPyTorchs(String name) {
    JsonObject recorded = RECORDED.getAsJsonObject("cases").getAsJsonObject(name);
    TrainingPlan plan = plan(name, recorded);
    ComputeEngine engine = ComputeEngine.start();
    try (NDManager manager = engine.open(ComputeDevice.CPU);
        Network network =
            new Network(manager, Activation.RELU, weights(RECORDED.getAsJsonObject("initial")))) {
      Learner learner = Learner.of(network, plan);
      float[] inputs = floats(RECORDED.getAsJsonArray("inputs"));
      float[] labels = floats(RECORDED.getAsJsonArray("labels"));
      for (int step = 1; step <= 30; step++) {
        double rate =
            name.endsWith("halved-at-15") && step > 15
                ? plan.learningRate() / 2
                : plan.learningRate();
        int from = (step - 1) % 3 * 8;
        try (NDManager scope = manager.newSubManager()) {
          Learner.Score score =
              learner.learn(
                  scope,
                  scope.create(
                      Arrays.copyOfRange(inputs, from * 6, (from + 8) * 6), new Shape(8, 6)),
                  ints(Arrays.copyOfRange(labels, from, from + 8)),
                  rate);
          assertThat(score.loss())
              .as("loss before step %d", step)
              .isCloseTo(
                  recorded.getAsJsonArray("losses").get(step - 1).getAsDouble(), within(1e-5));
        }
        JsonElement after = recorded.getAsJsonObject("after").get(Integer.toString(step));
        if (after != null) {
          assertSame(network.weights(), weights(after.getAsJsonObject()), step);
        }
      }
    }
  }

  private static void assertSame(Weights ours, Weights theirs, int step) {
    for (int l = 0; l < theirs.layers().size(); l++) {
      assertThat(ours.layers().get(l).weight())
          .as("weights of layer %d after step %d", l, step)
          .containsExactly(theirs.layers().get(l).weight(), within(1e-5f));
      assertThat(ours.layers().get(l).bias())
          .as("biases of layer %d after step %d", l, step)
          .containsExactly(theirs.layers().get(l).bias(), within(1e-5f));
    }
  }

  private static TrainingPlan plan(String name, JsonObject recorded) {
    JsonObject settings = recorded.getAsJsonObject("settings");
    OptimizerChoice choice =
        switch (recorded.get("optimizer").getAsString()) {
          case "SGD" ->
              new OptimizerChoice.Sgd(
                  number(settings, "momentum", 0),
                  settings.has("nesterov") && settings.get("nesterov").getAsBoolean());
          case "Adam" -> new OptimizerChoice.Adam(0.9, 0.999, number(settings, "eps", 1e-8));
          case "AdamW" -> new OptimizerChoice.AdamW(0.9, 0.999, number(settings, "eps", 1e-8));
          case "RMSprop" ->
              new OptimizerChoice.RmsProp(
                  0.99,
                  1e-8,
                  number(settings, "momentum", 0),
                  settings.has("centered") && settings.get("centered").getAsBoolean());
          default -> throw new IllegalArgumentException(name);
        };
    return TrainingPlan.of(1, 8, choice, number(settings, "lr", 0))
        .withL2(L2Penalty.weightDecay(number(settings, "weight_decay", 0)))
        .withClipNorm(name.contains("clip-norm") ? 0.1 : 0);
  }

  private static double number(JsonObject settings, String key, double otherwise) {
    return settings.has(key) ? settings.get(key).getAsDouble() : otherwise;
  }

  private static Weights weights(JsonObject parameters) {
    List<LayerWeights> layers = new ArrayList<>();
    for (int l = 0; parameters.has("linears." + l + ".weight"); l++) {
      JsonArray rows = parameters.getAsJsonArray("linears." + l + ".weight");
      layers.add(
          new LayerWeights(
              rows.get(0).getAsJsonArray().size(),
              rows.size(),
              floats(rows),
              floats(parameters.getAsJsonArray("linears." + l + ".bias"))));
    }
    return new Weights(layers);
  }

  private static float[] floats(JsonArray values) {
    List<Float> flat = new ArrayList<>();
    for (JsonElement value : values) {
      if (value.isJsonArray()) {
        for (float inner : floats(value.getAsJsonArray())) {
          flat.add(inner);
        }
      } else {
        flat.add(value.getAsFloat());
      }
    }
    float[] array = new float[flat.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = flat.get(i);
    }
    return array;
  }

  private static int[] ints(float[] values) {
    int[] array = new int[values.length];
    for (int i = 0; i < array.length; i++) {
      array[i] = (int) values[i];
    }
    return array;
  }
}
