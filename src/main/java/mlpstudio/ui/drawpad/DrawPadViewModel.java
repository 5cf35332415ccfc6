package mlpstudio.ui.drawpad;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import mlpstudio.data.ImageShape;
import mlpstudio.drawing.BitmapPreparation;
import mlpstudio.drawing.Picture;
import mlpstudio.drawing.PictureFile;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Dialogs;

/**
 * The pad: what is drawn, what the network sees of it, what it says and why, and what is kept. FX
 * thread only; nothing here waits.
 */
public final class DrawPadViewModel {
  /** The longer side of a picture on the pad; twice of what a digit is found in. */
  private static final int LONGEST_PICTURE = 800;

  private final Tools tools;
  private final PadSettings settings;
  private final PadPen pen;
  private final PadNetworks networks;
  private final ReadingModel reading;
  private final WhyModel why;
  private final CollectionModel collection;
  private final PadWords words = new PadWords();
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private Runnable openCollection = () -> {};
  private final IntegerProperty chosenClass = new SimpleIntegerProperty(-1);
  private final ReadOnlyObjectWrapper<SeenImage> seen;

  /**
   * What the pad stands on.
   *
   * @param preferences what is remembered
   * @param background work off the FX thread
   * @param dialogs what is said
   * @param builtIn reads the network that came with the program; takes a while
   * @param collection where drawings are kept
   * @param nanos the clock
   */
  public record Tools(
      Preferences preferences,
      Background background,
      Dialogs dialogs,
      Callable<Optional<BuiltInNetwork>> builtIn,
      OwnDrawings collection,
      LongSupplier nanos) {}

  /** Follows the bench. */
  public DrawPadViewModel(Workspace workspace, Tools tools) {
    this.tools = tools;
    settings = new PadSettings(tools.preferences());
    networks =
        new PadNetworks(
            workspace,
            tools.background(),
            () -> tools.builtIn().call().map(BuiltInNetwork::network));
    seen = new ReadOnlyObjectWrapper<>(SeenImage.empty(networks.shapeProperty().get()));
    pen = new PadPen(settings, networks.shapeProperty(), tools.nanos());
    reading = new ReadingModel(workspace.run(), networks, tools.background(), tools.nanos());
    why = new WhyModel(workspace.run(), tools.background(), tools.nanos());
    collection =
        new CollectionModel(tools.collection(), tools.background(), tools.dialogs(), words);
    reading.imageProperty().bind(seen);
    reading.watchedProperty().bind(watched);
    why.watchedProperty().bind(watched);
    pen.shownProperty().subscribe(now -> see());
    settings.penProperty().subscribe((before, now) -> see());
    settings.centredProperty().subscribe((before, now) -> see());
    settings.scaledProperty().subscribe((before, now) -> see());
    networks.shapeProperty().subscribe((before, now) -> shapeChanged());
    networks.networkProperty().subscribe(now -> chosenClass.set(-1));
    reading.readingProperty().subscribe(now -> explain());
    chosenClass.subscribe((before, now) -> explain());
    watched.subscribe(this::watch);
    pen.drawingProperty().subscribe(this::draws);
  }

  /** What was said about the drawing before lies where this one goes. */
  private void draws(boolean begins) {
    if (begins) {
      collection.dismissNotice();
    }
  }

  /** Says how the kept drawings are opened. */
  public void setOnOpenCollection(Runnable action) {
    openCollection = action;
  }

  /** Opens the kept drawings. */
  void openCollection() {
    openCollection.run();
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  PadSettings settings() {
    return settings;
  }

  /** What is drawn. */
  PadPen pen() {
    return pen;
  }

  PadNetworks networks() {
    return networks;
  }

  ReadingModel reading() {
    return reading;
  }

  WhyModel why() {
    return why;
  }

  CollectionModel collection() {
    return collection;
  }

  /** What the network sees. */
  ReadOnlyObjectProperty<SeenImage> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** The class that is explained, or -1 for the winner. */
  IntegerProperty chosenClassProperty() {
    return chosenClass;
  }

  /** Explains a class, or the winner again where it is -1. */
  void choose(int label) {
    if (label >= 0 && why.kindProperty().get() == WhyKind.OFF) {
      why.kindProperty().set(WhyKind.PIXELS);
    }
    chosenClass.set(label);
  }

  /** The class that is explained now, or -1 where nothing is read. */
  int explainedClass() {
    Reading now = reading.readingProperty().get();
    int chosen = chosenClass.get();
    return now == null || !now.readable() ? -1 : chosen >= 0 ? chosen : now.winner();
  }

  /** The names of the classes that a drawing can be labelled with. */
  List<String> classNames() {
    PadNetwork network = networks.networkProperty().get();
    return network == null ? networks.classNames() : network.classNames();
  }

  /**
   * Keeps the drawing under this class, the stroke in progress with it, and clears the pad; without
   * strokes nothing happens. Undoing the clearing takes the drawing back out.
   */
  void label(int label) {
    pen.up();
    PadContent content = pen.history().contentProperty().get();
    if (label < 0 || label >= classNames().size() || content.isEmpty()) {
      return;
    }
    if (content.picture().isPresent()) {
      tools.dialogs().toast(words.get("keep.picture"));
      return;
    }
    Consequence keeping = collection.keeping(content, classNames().get(label), pen::bringBack);
    pen.clear(keeping);
    // The next drawing is another question.
    chosenClass.set(-1);
    keeping.redone();
  }

  /**
   * Puts a picture on the pad, with no more pixels than reading and looking need: it stays in the
   * history.
   *
   * @param picture had in the background
   * @param failed hears why it could not be had
   */
  void show(Callable<Picture> picture, Consumer<Exception> failed) {
    tools
        .background()
        .run(
            () -> picture.call().onPaper(LONGEST_PICTURE),
            now -> pen.put(PadContent.of(now)),
            failed);
  }

  /** Reads a picture and puts it on the pad. */
  void open(Path file) {
    show(
        () -> PictureFile.read(file),
        failure ->
            tools
                .dialogs()
                .error(words.sentence(failure, file), failure.toString(), Optional.empty()));
  }

  /** What there is to say where nobody can put it on the pad. */
  void refuse(String key) {
    tools.dialogs().toast(words.get(key));
  }

  private void watch(boolean looks) {
    if (looks) {
      networks.load();
      collection.load();
    }
  }

  private void shapeChanged() {
    pen.clear();
    see();
  }

  private void see() {
    ImageShape shape = networks.shapeProperty().get();
    PadContent content = pen.shownProperty().get();
    Picture picture = content.picture().orElse(null);
    if (picture == null) {
      show(seeing(shape).see(content.strokes()));
    } else {
      prepare(shape, content, picture);
    }
  }

  /** How a drawing becomes an image of this shape now. */
  Seeing seeing(ImageShape shape) {
    return new Seeing(shape, settings.rule(), settings.penProperty().get());
  }

  private void prepare(ImageShape shape, PadContent content, Picture picture) {
    tools
        .background()
        .run(
            () -> new BitmapPreparation(shape).image(picture),
            found -> {
              if (pen.shownProperty().get().equals(content)
                  && networks.shapeProperty().get().equals(shape)) {
                show(
                    found
                        .map(pixels -> SeenImage.of(shape, pixels))
                        .orElseGet(() -> SeenImage.empty(shape)));
                if (found.isEmpty()) {
                  refuse("picture.empty");
                }
              }
            },
            failure -> refuse("picture.empty"));
  }

  private void show(SeenImage next) {
    if (!next.sameAs(seen.get())) {
      seen.set(next);
    }
  }

  private void explain() {
    Reading now = reading.readingProperty().get();
    SeenImage image = now == null ? null : now.image();
    why.explain(networks.networkProperty().get(), image, explainedClass());
  }
}
