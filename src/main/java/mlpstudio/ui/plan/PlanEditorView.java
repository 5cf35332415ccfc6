package mlpstudio.ui.plan;

import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldGrid;
import mlpstudio.ui.support.fields.FieldStyles;

/** The card with the training plan. */
public final class PlanEditorView extends VBox {
  private final FieldFactory fields;

  /** A card for this plan. */
  public PlanEditorView(PlanViewModel plan) {
    setId("plan-editor");
    FieldStyles.addTo(this);
    Card card = new Card(plan.messages().get("plan.title"));
    Messages messages = plan.messages();
    fields = new FieldFactory("plan", messages);
    card.setReset(
        "plan-editor-reset",
        messages.get("reset"),
        messages.get("reset.tip"),
        plan.resettableProperty(),
        plan::reset);
    card.setContent(grid(plan));
    getChildren().add(card);
  }

  private FieldGrid grid(PlanViewModel plan) {
    OptimizerSettings optimizer = plan.optimizer();
    ScheduleSettings schedule = plan.schedule();
    FieldGrid grid =
        new FieldGrid(
            fields.number("epochs", plan.epochs()),
            fields.number("batch-size", plan.batchSize()),
            fields.choice("optimizer", optimizer.kind(), List.of(OptimizerKind.values())),
            fields.number("learning-rate", plan.learningRate()));
    addOptimizerFields(grid, optimizer);
    grid.getChildren()
        .addAll(
            fields.choice("schedule", schedule.kind(), List.of(ScheduleKind.values())),
            fields.number("seed", plan.seed()));
    addScheduleFields(grid, schedule);
    Node preview = new SchedulePreview(plan.forecast(), plan.messages());
    grid.getChildren().add(preview);
    grid.widen(preview);
    addPenaltyFields(grid, plan.penalty());
    grid.getChildren().addAll(clipping(plan.penalty()), stopping(plan.stopping()));
    return grid;
  }

  private void addOptimizerFields(FieldGrid grid, OptimizerSettings optimizer) {
    Field nesterov = fields.check("nesterov", optimizer.nesterov());
    FieldFactory.enableWhile(optimizer.nesterovUsable(), nesterov.control());
    ObservableValue<OptimizerKind> kind = optimizer.kind().valueProperty();
    add(grid, fields.number("beta1", optimizer.beta1()), kind, adams());
    add(grid, fields.number("beta2", optimizer.beta2()), kind, adams());
    add(grid, fields.number("alpha", optimizer.alpha()), kind, Set.of(OptimizerKind.RMSPROP));
    add(
        grid,
        fields.number("momentum", optimizer.momentum()),
        kind,
        Set.of(OptimizerKind.SGD, OptimizerKind.RMSPROP));
    add(grid, nesterov, kind, Set.of(OptimizerKind.SGD));
    add(
        grid,
        fields.number("epsilon", optimizer.epsilon()),
        kind,
        Set.of(OptimizerKind.ADAM, OptimizerKind.ADAMW, OptimizerKind.RMSPROP));
    add(grid, fields.check("centered", optimizer.centered()), kind, Set.of(OptimizerKind.RMSPROP));
  }

  private void addScheduleFields(FieldGrid grid, ScheduleSettings schedule) {
    ObservableValue<ScheduleKind> kind = schedule.kind().valueProperty();
    add(grid, fields.number("every", schedule.every()), kind, Set.of(ScheduleKind.STEP));
    add(grid, fields.number("gamma", schedule.gamma()), kind, Set.of(ScheduleKind.STEP));
    add(grid, fields.number("floor", schedule.floor()), kind, Set.of(ScheduleKind.COSINE));
    Set<ScheduleKind> plateau = Set.of(ScheduleKind.PLATEAU);
    add(grid, fields.number("patience", schedule.patience()), kind, plateau);
    add(grid, fields.number("plateau-gamma", schedule.plateauGamma()), kind, plateau);
  }

  private void addPenaltyFields(FieldGrid grid, PenaltySettings penalty) {
    Field onBiases = fields.check("on-biases", penalty.onBiases());
    Field inLoss = fields.check("in-loss", penalty.inLoss());
    FieldFactory.enableWhile(penalty.penalised(), onBiases.control());
    FieldFactory.enableWhile(penalty.penalised(), inLoss.control());
    Node choices = stack(onBiases, inLoss);
    choices.getStyleClass().add("bottom");
    grid.getChildren().addAll(fields.number("l2", penalty.strength()), choices);
  }

  private Node clipping(PenaltySettings penalty) {
    Field clipNorm = fields.number("clip-norm", penalty.clipNorm());
    FieldFactory.showWhile(penalty.clipping().valueProperty(), clipNorm);
    return stack(fields.check("clipping", penalty.clipping()), clipNorm);
  }

  private Node stopping(StoppingSettings stopping) {
    Field patience = fields.number("stopping-patience", stopping.patience());
    Field minimumChange = fields.number("minimum-change", stopping.minimumChange());
    FieldFactory.showWhile(stopping.stopping().valueProperty(), patience);
    FieldFactory.showWhile(stopping.stopping().valueProperty(), minimumChange);
    return stack(fields.check("stopping", stopping.stopping()), patience, minimumChange);
  }

  private static Node stack(Node... nodes) {
    VBox stack = new VBox(nodes);
    stack.getStyleClass().add("field-stack");
    return stack;
  }

  private static <T> void add(FieldGrid grid, Field field, ObservableValue<T> kind, Set<T> kinds) {
    FieldFactory.showWhile(kind.map(kinds::contains), field);
    grid.getChildren().add(field);
  }

  private static Set<OptimizerKind> adams() {
    return Set.of(OptimizerKind.ADAM, OptimizerKind.ADAMW);
  }
}
