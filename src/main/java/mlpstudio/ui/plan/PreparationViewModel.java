package mlpstudio.ui.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.Normalization;
import mlpstudio.drawing.DrawingSets;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Preparation;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;

/** Which data set is learnt from, and how its images are prepared. FX thread only. */
public final class PreparationViewModel {
  /** The id under which a data set that is not at hand stands in the map of problems. */
  static final String DATASET = "preparation-dataset";

  private final Workspace workspace;
  private final Messages messages;
  private final SettingGroup group;
  private final Map<NormalizationKind, Normalization> knownNormalizations =
      new EnumMap<>(NormalizationKind.class);
  private final ObservableList<DatasetOption> datasets = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DatasetOption> dataset;
  private final ReadOnlyStringWrapper datasetProblem = new ReadOnlyStringWrapper("");
  private final ExperimentField<String> datasetId;
  private final ExperimentField<NormalizationKind> normalization;
  private final ChannelSettings channels;
  private final SubsetSettings subset;
  private final DistortionSettings distortion;
  private boolean listing;

  /**
   * The preparation of the experiment on the bench; begins to look for data sets at once.
   *
   * @param catalog asked in the background
   */
  public PreparationViewModel(Workspace workspace, DatasetCatalog catalog, Background background) {
    this(workspace, () -> options(catalog), background, new Messages(PreparationViewModel.class));
  }

  PreparationViewModel(
      Workspace workspace,
      Callable<List<DatasetOption>> catalog,
      Background background,
      Messages messages) {
    this.workspace = workspace;
    this.messages = messages;
    group = new SettingGroup("preparation", workspace, messages);
    datasetId = group.choice(Experiment::dataset, Experiment::withDataset);
    dataset = new ReadOnlyObjectWrapper<>(option(datasetId.get()));
    normalization =
        group.choice(
            e -> NormalizationKind.of(e.preparation().normalization()), this::withNormalization);
    channels = new ChannelSettings(group);
    subset = new SubsetSettings(group);
    distortion = new DistortionSettings(group);
    workspace.openedProperty().addListener((observable, was, is) -> knownNormalizations.clear());
    workspace.experimentProperty().subscribe(this::follow);
    workspace
        .catalogChangesProperty()
        .subscribe(() -> background.run(catalog, this::list, failure -> list(List.of())));
    background.run(catalog, this::list, failure -> list(List.of()));
  }

  /** All data sets; the experiment's always among them. */
  ObservableList<DatasetOption> datasets() {
    return datasets;
  }

  /** The experiment's data set. */
  ReadOnlyObjectProperty<DatasetOption> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  /** Why the experiment's data set cannot be used, or empty. */
  ReadOnlyStringProperty datasetProblemProperty() {
    return datasetProblem.getReadOnlyProperty();
  }

  /** Whether the data set differs from the experiment's as opened. */
  ExperimentField<String> datasetId() {
    return datasetId;
  }

  /** Takes another data set, unless its files are missing. */
  void choose(DatasetOption option) {
    if (option.available() && !listing) {
      datasetId.set(option.id());
    }
  }

  /** The name of a data set. */
  String title(String id) {
    return option(id).title();
  }

  /** Why a data set cannot be chosen, or empty. */
  String reason(DatasetOption option) {
    if (option.available()) {
      return "";
    }
    return messages.get(drawn(option) ? "dataset.few" : "dataset.missing");
  }

  /** Whether a data set is made of drawings, so that there is nothing to fetch. */
  boolean drawn(DatasetOption option) {
    return DrawingSets.isDrawn(option.id());
  }

  /** How pixels become numbers. */
  ExperimentField<NormalizationKind> normalization() {
    return normalization;
  }

  /** Mean and standard deviation. */
  ChannelSettings channels() {
    return channels;
  }

  /** Which training images are used. */
  SubsetSettings subset() {
    return subset;
  }

  /** How far training images are distorted. */
  DistortionSettings distortion() {
    return distortion;
  }

  /** Whether anything differs from the experiment as opened. */
  public ReadOnlyBooleanProperty resettableProperty() {
    return group.resettableProperty();
  }

  /** Goes back to data set and preparation of the experiment as opened, in one edit. */
  public void reset() {
    channels.revert();
    group.reset(
        (current, opened) ->
            current.withDataset(opened.dataset()).withPreparation(opened.preparation()));
  }

  /** The texts of this package. */
  Messages messages() {
    return messages;
  }

  private static List<DatasetOption> options(DatasetCatalog catalog) {
    return catalog.entries().stream()
        .map(e -> new DatasetOption(e.id(), e.title(), e.available()))
        .toList();
  }

  private void list(List<DatasetOption> found) {
    // A box whose list changes may choose another entry by itself: nobody chose that.
    listing = true;
    try {
      datasets.setAll(found);
    } finally {
      listing = false;
    }
    follow(workspace.experiment());
  }

  private void follow(Experiment experiment) {
    Preparation preparation = experiment.preparation();
    knownNormalizations.put(
        NormalizationKind.of(preparation.normalization()), preparation.normalization());
    DatasetOption current = option(experiment.dataset());
    if (!datasets.contains(current)) {
      datasets.add(current);
    }
    dataset.set(current);
    judge(current);
  }

  private void judge(DatasetOption current) {
    String sentence =
        current.available()
            ? ""
            : messages.format("dataset.problem", current.title(), reason(current));
    datasetProblem.set(sentence);
    if (!sentence.isEmpty()) {
      workspace.problems().put(DATASET, sentence);
    } else if (workspace.problems().containsKey(DATASET)) {
      workspace.problems().remove(DATASET);
    }
  }

  /** An experiment may name a data set that no catalogue lists; it is judged when it is read. */
  private DatasetOption option(String id) {
    return datasets.stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElse(new DatasetOption(id, id, true));
  }

  private Experiment withNormalization(Experiment experiment, NormalizationKind kind) {
    Normalization known = knownNormalizations.get(kind);
    return experiment.withPreparation(
        experiment
            .preparation()
            .withNormalization(known == null ? kind.standard(experiment.dataset()) : known));
  }
}
