package mlpstudio.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.architecture.NetworkEditorView;
import mlpstudio.ui.architecture.NetworkViewModel;
import mlpstudio.ui.chart.ChartView;
import mlpstudio.ui.chart.ChartViewModel;
import mlpstudio.ui.chart.DesktopChartFiles;
import mlpstudio.ui.dataset.DatasetView;
import mlpstudio.ui.dataset.DatasetViewModel;
import mlpstudio.ui.plan.DeviceView;
import mlpstudio.ui.plan.DeviceViewModel;
import mlpstudio.ui.plan.PlanEditorView;
import mlpstudio.ui.plan.PlanViewModel;
import mlpstudio.ui.plan.PreparationView;
import mlpstudio.ui.plan.PreparationViewModel;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.LabColumn;
import mlpstudio.ui.shell.LabView;
import mlpstudio.ui.shell.Page;
import mlpstudio.ui.shell.Panel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.training.EpochTableView;
import mlpstudio.ui.training.FiguresView;

/** The pages of the window, each made of the views that it shows. */
final class StudioPages {
  private static final double NETWORK_EM = 28;

  private final Workspace workspace;
  private final StudioParts parts;
  private final RunModels run;
  private final EpochTableView epochTable;
  private final Consumer<String> getDataset;
  private final Messages texts = new Messages(Frame.class);

  StudioPages(
      Workspace workspace,
      StudioParts parts,
      RunModels run,
      EpochTableView epochTable,
      Consumer<String> getDataset) {
    this.workspace = workspace;
    this.parts = parts;
    this.run = run;
    this.epochTable = epochTable;
    this.getDataset = getDataset;
  }

  /** All pages, home first; later pages join here. */
  List<Page> all() {
    return List.of(
        new Page("lab", Icons.LAB, texts.get("page.lab"), this::lab),
        new Page("data", Icons.DATA, texts.get("page.data"), this::data));
  }

  private LabView lab() {
    LabColumn network =
        new LabColumn(
            "network",
            texts.get("column.network"),
            List.of(new Panel("network", texts.get("column.network"), editors())),
            Optional.empty(),
            NETWORK_EM);
    LabColumn results =
        new LabColumn(
            "run",
            texts.get("panel.chart"),
            List.of(
                new Panel("chart", texts.get("panel.chart"), chart()),
                new Panel("epochs", texts.get("panel.epochs"), epochTable)),
            Optional.of(new FiguresView(run.figures(), run.progress(), run.pace())),
            0);
    return new LabView(List.of(network, results), parts.preferences());
  }

  private Node editors() {
    VBox cards =
        new VBox(
            new NetworkEditorView(new NetworkViewModel(workspace)),
            new PreparationView(
                new PreparationViewModel(workspace, parts.data().catalog(), parts.background()),
                getDataset),
            new PlanEditorView(new PlanViewModel(workspace)),
            new DeviceView(
                new DeviceViewModel(workspace, parts.engine().devices(), parts.background())));
    cards.getStyleClass().add("editors");
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setId("editors");
    scroll.getStyleClass().add("editors-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private Node chart() {
    return new ChartView(
        new ChartViewModel(workspace), parts.background(), new DesktopChartFiles());
  }

  private Node data() {
    return new DatasetView(
        new DatasetViewModel(workspace, parts.data().catalog(), parts.background()),
        workspace.computeProperty());
  }
}
