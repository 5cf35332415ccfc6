package mlpstudio.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.RandomStream;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A network tested on other images than its run's, without a toolkit. */
class FurtherTestsTest {
  private final Workspace workspace = new Workspace(TestBench.experiment());
  private final Sets sets = new Sets();
  private final FurtherTests further = new FurtherTests(workspace, sets, new InPlace());
  private final GalleryViewModel gallery =
      new GalleryViewModel(workspace.run(), Preferences.inMemory(), new InPlace(), further);
  private final GalleryWords words =
      new GalleryWords(new Messages(GalleryWords.class, Locale.ROOT));

  /** One set of images that may grow. */
  private static final class Sets implements TestSets {
    private int images = 30;
    private int loaded;
    private int builtInAsked;
    private boolean learnt;
    private Optional<NamedModel> builtIn = Optional.empty();

    @Override
    public List<TestSet> list(@Nullable ImageDataset trained) {
      return List.of(new TestSet("ours", "Ours", images, learnt ? 10 : images));
    }

    @Override
    public boolean hasLearnt(ImageDataset trained, String id) {
      return learnt;
    }

    @Override
    public ImageDataset load(
        String id, boolean unlearntOnly, ImageShape shape, List<String> classNames)
        throws IOException {
      if (!SyntheticImages.dataset(4, images).classNames().equals(classNames)) {
        throw new IOException("Nothing here that it knows.");
      }
      loaded++;
      ImageDataset made = SyntheticImages.dataset(4, unlearntOnly ? 10 : images);
      return new ImageDataset(id, "Ours", classNames, made.train(), made.test());
    }

    @Override
    public boolean isCurrent(ImageDataset known) {
      return learnt || known.test().size() == images;
    }

    @Override
    public Optional<NamedModel> builtIn() {
      builtInAsked++;
      return builtIn;
    }
  }

  private FakeRun begin() {
    FakeRun run =
        (FakeRun)
            new FakeTrainer()
                .start(
                    TestBench.experiment().runInput(TestBench.images()),
                    workspace.computeProperty().get(),
                    false,
                    event -> {});
    workspace.run().begin(run);
    return run;
  }

  private static Weights weights(long seed) {
    RunInput input = TestBench.experiment().runInput(TestBench.images());
    return input
        .architecture()
        .firstWeights(
            input.dataset().shape().size(), input.dataset().classes(), new RandomStream(seed));
  }

  private TestChoice choice(int index) {
    return further.choices().get(index);
  }

  @Test
  void itSeesWhatTheEngineSees() throws Exception {
    try (TrainingService service = new TrainingService()) {
      List<TrainingEvent> events = new ArrayList<>();
      RunHandle handle =
          service.start(RealRun.input(), workspace.computeProperty().get(), false, events::add);
      handle.result().get(60, TimeUnit.SECONDS);
      workspace.run().begin(handle);
      gallery.watchedProperty().set(true);
      assertThat(further.choices()).hasSize(3);
      further.choose(choice(1));

      ShownImages shown = gallery.shownProperty().get();
      ImageDataset ours = shown.scored().dataset();
      PredictionTable engine = handle.predict(ours.test().pixels()).get(60, TimeUnit.SECONDS);
      PredictionTable here = shown.scored().evaluation().predictions();
      int right = 0;
      double loss = 0;
      for (int i = 0; i < 30; i++) {
        assertThat(here.row(i)).containsExactly(engine.row(i), within(1e-4f));
        right += engine.predicted(i) == ours.test().label(i) ? 1 : 0;
        loss -= Math.log(engine.probability(i, ours.test().label(i))) / 30;
      }
      assertThat(shown.scored().evaluation().accuracy()).isCloseTo(right / 30.0, within(1e-9));
      assertThat(shown.scored().evaluation().loss()).isCloseTo(loss, within(1e-3));
      assertThat(shown.scored().matrix().errors()).isEqualTo(30 - right);
      assertThat(shown.size()).isEqualTo(30 - right);
      assertThat(words.tested(further.answerProperty().get()))
          .contains("tested on Ours")
          .contains("(" + right + " of 30)");
    }
  }

  @Test
  void theNetworkInHandIsTestedAgainAfterEveryEpochWhileSomebodyLooks() {
    FakeRun run = begin();
    gallery.watchedProperty().set(true);
    int before = run.weightsAsked();
    further.choose(choice(1));
    assertThat(run.weightsAsked()).isEqualTo(before + 1);
    PredictionTable first = further.answerProperty().get().tested().evaluation().predictions();
    ImageDataset images = gallery.shownProperty().get().scored().dataset();

    run.answerWeights(() -> CompletableFuture.completedFuture(weights(99)));
    epoch();
    PredictionTable second = further.answerProperty().get().tested().evaluation().predictions();
    assertThat(second.row(0)).isNotEqualTo(first.row(0));
    assertThat(gallery.shownProperty().get().scored().evaluation().predictions()).isSameAs(second);
    assertThat(gallery.shownProperty().get().scored().dataset()).isSameAs(images);
    assertThat(sets.loaded).as("the images are read once").isEqualTo(1);

    gallery.watchedProperty().set(false);
    int asked = run.weightsAsked();
    epoch();
    assertThat(run.weightsAsked()).as("nobody looks").isEqualTo(asked);
  }

  private void epoch() {
    EpochRecord record = new EpochRecord(0, 1, 0.5, 1, 0.5, 1, 1, 0.01);
    Evaluation evaluation = new Evaluation(1, 0.5, MadeRun.predictions(TestBench.images()));
    workspace.run().accept(List.of(new TrainingEvent.EpochFinished(record, evaluation, true)));
  }

  @Test
  void imagesThatHaveComeAreTestedAtOnce() {
    begin();
    gallery.watchedProperty().set(true);
    further.choose(choice(1));
    assertThat(words.choice(further.choiceProperty().get())).isEqualTo("Ours (30)");
    sets.images = 31;
    workspace.catalogChanged();
    assertThat(words.choice(further.choiceProperty().get())).isEqualTo("Ours (31)");
    assertThat(further.answerProperty().get().tested().dataset().test().size()).isEqualTo(31);
    assertThat(gallery.shownProperty().get().scored().matrix().images()).isEqualTo(31);
  }

  @Test
  void theBuiltInNetworkAnswersBeforeAnyRunAndBesideOne() {
    RunInput input = TestBench.experiment().runInput(TestBench.images());
    TrainedModel model =
        new TrainedModel(
            weights(5),
            input.architecture().activation(),
            input.dataset().shape(),
            input.dataset().classNames(),
            input.normalization().fit(input.dataset().train(), input.trainIndices()));
    sets.builtIn = Optional.of(new NamedModel("sturdy", model));
    gallery.watchedProperty().set(true);
    assertThat(further.choices()).hasSize(2);
    further.choose(choice(1));
    assertThat(words.tested(further.answerProperty().get())).startsWith("sturdy, tested on Ours");
    assertThat(further.otherNetwork().getValue()).isSameAs(model);

    FakeRun run = begin();
    assertThat(further.choiceProperty().get().builtIn()).as("it stays chosen").isTrue();
    int asked = run.weightsAsked();
    FurtherTests.Answer told = further.answerProperty().get();
    epoch();
    assertThat(run.weightsAsked()).isEqualTo(asked);
    gallery.watchedProperty().set(false);
    gallery.watchedProperty().set(true);
    assertThat(further.answerProperty().get()).as("nothing has changed").isSameAs(told);
    assertThat(sets.builtInAsked).isEqualTo(1);
    sets.images = 31;
    workspace.catalogChanged();
    assertThat(further.answerProperty().get().tested().dataset().test().size()).isEqualTo(31);
    further.choose(choice(1));
    assertThat(further.otherNetwork().getValue()).isNull();
    assertThat(run.weightsAsked()).isEqualTo(asked + 1);
  }

  @Test
  void whatTheNetworkHasLearntIsNotCountedForIt() {
    sets.learnt = true;
    begin();
    gallery.watchedProperty().set(true);
    assertThat(words.choice(choice(1))).isEqualTo("Ours, not learnt (10)");
    assertThat(words.choice(choice(2))).isEqualTo("Ours (30) · drawing-robust");
    further.choose(choice(1));
    assertThat(further.answerProperty().get().tested().dataset().test().size()).isEqualTo(10);
    assertThat(words.tested(further.answerProperty().get()))
        .contains("tested on the drawings of Ours that it did not learn: ")
        .endsWith("of 10)");
    sets.learnt = false;
    begin();
    assertThat(further.answerProperty().get().tested().dataset().test().size()).isEqualTo(30);
    assertThat(words.tested(further.answerProperty().get())).contains("tested on Ours: ");
  }

  @Test
  void imagesThatItDoesNotKnowAreToldInASentence() {
    ImageDataset images = TestBench.images();
    ImageDataset renamed =
        new ImageDataset(
            images.id(), "Clothes", List.of("a", "b", "c", "d"), images.train(), images.test());
    FakeRun run =
        (FakeRun)
            new FakeTrainer()
                .start(
                    TestBench.experiment().runInput(renamed),
                    workspace.computeProperty().get(),
                    false,
                    event -> {});
    workspace.run().begin(run);
    gallery.watchedProperty().set(true);
    further.choose(choice(1));
    assertThat(gallery.shownProperty().get()).isNull();
    assertThat(words.nothingTested(further, workspace.run()))
        .isEqualTo("Nothing here that it knows.");
    further.choose(TestChoice.OWN);
    assertThat(words.nothingTested(further, workspace.run())).startsWith("The network is learning");
  }
}
