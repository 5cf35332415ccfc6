package mlpstudio.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetDescription;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The experiments of the tutorial in words, and which data sets are at hand. FX thread only. */
public final class StartViewModel {
  private static final String ARROW = " → ";

  private final List<Experiment> experiments;
  private final Callable<List<DatasetCatalog.Entry>> catalog;
  private final Background background;
  private final Messages texts;
  private final ExperimentWords words;
  private final Figures figures;
  private final ObservableList<StartRow> rows = FXCollections.observableArrayList();

  /**
   * A start page; {@link #refresh} fills it.
   *
   * @param experiments in the order in which they are shown
   * @param catalog lists the data sets; asked in the background
   */
  public StartViewModel(
      List<Experiment> experiments,
      Callable<List<DatasetCatalog.Entry>> catalog,
      Background background) {
    this(experiments, catalog, background, Locale.getDefault());
  }

  StartViewModel(
      List<Experiment> experiments,
      Callable<List<DatasetCatalog.Entry>> catalog,
      Background background,
      Locale locale) {
    // The tutorial's own; others are in the menu.
    this.experiments =
        experiments.stream().filter(e -> TutorialRow.of(e.id()).isPresent()).toList();
    this.catalog = catalog;
    this.background = background;
    texts = new Messages(StartViewModel.class, locale);
    words = new ExperimentWords(locale);
    figures = new Figures(locale);
  }

  /** The experiments; empty until the data sets were looked for. */
  ObservableList<StartRow> rows() {
    return rows;
  }

  /** Looks anew which data sets are at hand. */
  void refresh() {
    background.run(catalog, this::list, failure -> list(List.of()));
  }

  /** The texts of this package. */
  Messages texts() {
    return texts;
  }

  private void list(List<DatasetCatalog.Entry> datasets) {
    List<StartRow> found = experiments.stream().map(e -> row(e, datasets)).toList();
    if (!rows.equals(found)) {
      rows.setAll(found);
    }
  }

  private StartRow row(Experiment experiment, List<DatasetCatalog.Entry> datasets) {
    Optional<DatasetCatalog.Entry> dataset =
        datasets.stream().filter(d -> d.id().equals(experiment.dataset())).findFirst();
    return new StartRow(
        experiment,
        words.title(experiment),
        words.about(experiment),
        facts(experiment, dataset.map(DatasetCatalog.Entry::description)),
        TutorialRow.of(experiment.id()).map(r -> figures.percent(r.accuracy())).orElse(""),
        dataset
            .filter(d -> !d.available())
            .map(d -> texts.format("missing", d.title()))
            .orElse(""));
  }

  private String facts(Experiment experiment, Optional<DatasetDescription> dataset) {
    List<String> facts = new ArrayList<>();
    facts.add(dataset.map(DatasetDescription::title).orElse(experiment.dataset()));
    switch (experiment.preparation().subset()) {
      case Subset.All all -> {}
      case Subset.PerClass some -> facts.add(texts.format("per-class", some.count()));
      case Subset.Fraction some ->
          facts.add(texts.format("fraction", figures.percent(some.share())));
      case Subset.MostlyOne mostly ->
          facts.add(texts.format("mostly-one", figures.percent(mostly.share())));
    }
    facts.add(network(experiment, dataset));
    facts.add(optimizer(experiment.plan().optimizer()));
    facts.add(texts.format("epochs", experiment.plan().epochs()));
    return String.join("  ·  ", facts);
  }

  private static String network(Experiment experiment, Optional<DatasetDescription> dataset) {
    List<Integer> sizes = new ArrayList<>(experiment.architecture().hidden());
    dataset.ifPresent(
        d -> {
          sizes.addFirst(d.contents().shape().size());
          sizes.add(d.contents().classNames().size());
        });
    return sizes.stream().map(String::valueOf).collect(Collectors.joining(ARROW));
  }

  private static String optimizer(OptimizerChoice optimizer) {
    return switch (optimizer) {
      case OptimizerChoice.Sgd sgd -> "SGD";
      case OptimizerChoice.Adam adam -> "Adam";
      case OptimizerChoice.AdamW adamW -> "AdamW";
      case OptimizerChoice.RmsProp rmsProp -> "RMSprop";
    };
  }
}
