package mlpstudio.ui.plan;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldGrid;
import mlpstudio.ui.support.fields.FieldStyles;

/** The card with the data set and its preparation. */
public final class PreparationView extends VBox {
  private final FieldFactory fields;

  /**
   * A card for this preparation.
   *
   * @param getDataset is asked to get the data set with this id, where its files are missing
   */
  public PreparationView(PreparationViewModel preparation, Consumer<String> getDataset) {
    setId("preparation");
    FieldStyles.addTo(this);
    Card card = new Card(preparation.messages().get("preparation.title"));
    Messages messages = preparation.messages();
    fields = new FieldFactory("preparation", messages);
    card.setReset(
        "preparation-reset",
        messages.get("reset"),
        messages.get("reset.tip"),
        preparation.resettableProperty(),
        preparation::reset);
    card.setContent(grid(preparation, getDataset), new DistortionPane(preparation, fields));
    getChildren().add(card);
  }

  private FieldGrid grid(PreparationViewModel preparation, Consumer<String> getDataset) {
    Field dataset = dataset(preparation);
    Field normalization =
        fields.choice(
            "normalization", preparation.normalization(), List.of(NormalizationKind.values()));
    FieldGrid grid = new FieldGrid(dataset);
    Button get = getButton(preparation, getDataset);
    grid.getChildren().add(get);
    grid.widen(get);
    addSubset(grid, preparation.subset());
    grid.getChildren().add(normalization);
    addChannels(grid, preparation);
    return grid.widen(normalization);
  }

  /** The way out where the experiment's data set is not at hand. */
  private Button getButton(PreparationViewModel preparation, Consumer<String> getDataset) {
    Button get = new Button("", Icons.FETCH.node());
    get.setId("preparation-get-dataset");
    get.textProperty()
        .bind(
            preparation
                .datasetProperty()
                .map(d -> preparation.messages().format("dataset.get", d.title())));
    get.accessibleTextProperty().bind(get.textProperty());
    get.setOnAction(e -> getDataset.accept(preparation.datasetProperty().get().id()));
    FieldFactory.showWhile(
        preparation
            .datasetProblemProperty()
            .map(
                problem ->
                    !problem.isEmpty() && !preparation.drawn(preparation.datasetProperty().get())),
        get);
    return get;
  }

  private Field dataset(PreparationViewModel preparation) {
    Choice<DatasetOption> box =
        new Choice<>(
            PreparationViewModel.DATASET,
            preparation.datasets(),
            DatasetOption::title,
            preparation::reason);
    box.follow(preparation.datasetProperty(), preparation::choose);
    return fields
        .field("dataset", box)
        .marked(
            preparation.datasetId().changedProperty(),
            () -> preparation.title(preparation.datasetId().opened()))
        .explaining(preparation.datasetProblemProperty());
  }

  private void addChannels(FieldGrid grid, PreparationViewModel preparation) {
    ChannelSettings channels = preparation.channels();
    Field mean =
        fields
            .numbers("mean", channels.mean())
            .marked(channels.meanChanged(), channels::openedMean);
    Field deviation =
        fields
            .numbers("deviation", channels.deviation())
            .marked(channels.deviationChanged(), channels::openedDeviation);
    Label problem = new Label();
    problem.setId(ChannelSettings.PROBLEM);
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(channels.problemProperty());
    FieldFactory.showWhile(channels.problemProperty().map(text -> !text.isEmpty()), problem);
    for (Field field : List.of(mean, deviation)) {
      FieldFactory.showWhile(
          preparation
              .normalization()
              .valueProperty()
              .map(kind -> kind == NormalizationKind.MEAN_DEVIATION),
          field);
    }
    grid.getChildren().addAll(mean, deviation, problem);
    grid.widen(problem);
  }

  private void addSubset(FieldGrid grid, SubsetSettings subset) {
    Field kind = fields.choice("subset", subset.kind(), List.of(SubsetKind.values()));
    Field perClass = fields.number("per-class", subset.perClass());
    Field fraction = fields.number("fraction", subset.fraction());
    showWhile(subset, SubsetKind.PER_CLASS, perClass);
    showWhile(subset, SubsetKind.FRACTION, fraction);
    Field oneClass = fields.number("one-class", subset.oneClass());
    Field oneShare = fields.number("one-share", subset.oneShare());
    showWhile(subset, SubsetKind.MOSTLY_ONE, oneClass);
    showWhile(subset, SubsetKind.MOSTLY_ONE, oneShare);
    Field slider = fields.field("subset-slider", new SubsetSlider(subset));
    Label caption = new Label();
    caption.setId("preparation-subset-caption");
    caption.getStyleClass().add("field-note");
    caption.setWrapText(true);
    caption.textProperty().bind(subset.captionProperty());
    slider.getChildren().add(caption);
    grid.getChildren().addAll(kind, perClass, fraction, oneClass, oneShare, slider);
    grid.widen(slider);
  }

  private static void showWhile(SubsetSettings subset, SubsetKind kind, Field field) {
    FieldFactory.showWhile(subset.kind().valueProperty().map(k -> k == kind), field);
  }
}
