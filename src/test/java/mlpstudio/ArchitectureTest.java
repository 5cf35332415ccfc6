package mlpstudio;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import mlpstudio.ui.ProgramWindow;
import mlpstudio.ui.Studio;
import mlpstudio.ui.StudioParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules of the design that the compiler does not know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private JavaClasses program;

  @BeforeAll
  void readClasses() {
    program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("mlpstudio");
  }

  @Test
  void packagesKnowOnlyThoseBelowThem() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("words")
            .definedBy("mlpstudio.words..")
            .layer("data")
            .definedBy("mlpstudio.data..")
            .layer("model")
            .definedBy("mlpstudio.model..")
            .layer("training")
            .definedBy("mlpstudio.training..")
            .layer("experiment")
            .definedBy("mlpstudio.experiment..")
            .layer("inspection")
            .definedBy("mlpstudio.inspection..")
            .layer("drawing")
            .definedBy("mlpstudio.drawing..")
            .layer("health")
            .definedBy("mlpstudio.health..")
            .layer("interchange")
            .definedBy("mlpstudio.interchange..")
            .layer("lesson")
            .definedBy("mlpstudio.lesson..")
            .layer("cli")
            .definedBy("mlpstudio.cli..")
            .layer("ui")
            .definedBy("mlpstudio.ui..")
            .layer("Main")
            .definedBy("mlpstudio")
            .whereLayer("words")
            .mayNotAccessAnyLayer()
            .whereLayer("data")
            .mayOnlyAccessLayers("words")
            .whereLayer("model")
            .mayOnlyAccessLayers("words", "data")
            .whereLayer("training")
            .mayOnlyAccessLayers("words", "data", "model")
            .whereLayer("experiment")
            .mayOnlyAccessLayers("words", "data", "model", "training")
            .whereLayer("inspection")
            .mayOnlyAccessLayers("words", "data", "model")
            .whereLayer("health")
            .mayOnlyAccessLayers("words", "data", "model", "training", "experiment")
            .whereLayer("drawing")
            .mayOnlyAccessLayers("words", "data")
            .whereLayer("interchange")
            .mayOnlyAccessLayers("words", "data", "model", "training", "experiment", "drawing")
            .whereLayer("lesson")
            .mayOnlyAccessLayers("words", "experiment")
            .whereLayer("cli")
            .mayOnlyAccessLayers(
                "words",
                "data",
                "model",
                "training",
                "experiment",
                "inspection",
                "drawing",
                "health",
                "interchange",
                "lesson")
            .whereLayer("ui")
            .mayOnlyAccessLayers(
                "words",
                "data",
                "model",
                "training",
                "experiment",
                "inspection",
                "drawing",
                "health",
                "interchange",
                "lesson")
            .whereLayer("Main")
            .mayOnlyAccessLayers("cli", "ui")
            .because("each package is to be read and tested with nothing but those below it"));
  }

  @Test
  void packagesHaveNoCycles() {
    check(
        slices()
            .matching("mlpstudio.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that know each other are one package in two folders"));
  }

  @Test
  void onlyUiKnowsJavaFx() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("mlpstudio.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "javafx..",
                "atlantafx..",
                "org.controlsfx..",
                "impl.org.controlsfx..",
                "org.kordamp..")
            .because("everything but the window also runs without a window"));
  }

  @Test
  void onlyModelAndTrainingKnowTheEngine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("mlpstudio.model..", "mlpstudio.training..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .because("a tensor closed under another thread's hands crashes: only arrays get out"));
  }

  @Test
  void featuresDoNotKnowEachOther() {
    check(
        slices()
            .matching("mlpstudio.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("mlpstudio.ui.shell.."), alwaysTrue())
            .ignoreDependency(
                alwaysTrue(), resideInAnyPackage("mlpstudio.ui.state..", "mlpstudio.ui.support.."))
            .because("a screen can be read, changed and removed alone; the shell composes them"));
  }

  @Test
  void viewModelsKnowNoScene() {
    check(
        noClasses()
            .that()
            .haveNameMatching(".*ViewModel(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("view-models are tested without a toolkit"));
  }

  @Test
  void onlyThePumpAndBackgroundQueueOnTheFxThread() {
    check(
        noClasses()
            .that(areNot("mlpstudio.ui.state.EventPump", "mlpstudio.ui.support.FxBackground"))
            .should()
            .accessTargetWhere(calls("javafx.application.Platform", "runLater"))
            .because("a flood of small events would freeze the window; the pump drains per pulse"));
  }

  @Test
  void onlyTheEngineThreadAndBackgroundStartThreads() {
    check(
        noClasses()
            .that(
                areNot(
                    "mlpstudio.training.TrainingService",
                    "mlpstudio.ui.support.FxBackground",
                    // Its thread is the virtual machine's shutdown hook.
                    "mlpstudio.cli.Interruption"))
            .should()
            .accessTargetWhere(startsAThread())
            .because("the engine knows one thread, and a thread that nobody closes keeps running"));
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("mlpstudio.cli..")
            .and()
            .doNotHaveFullyQualifiedName("mlpstudio.Main")
            .should(ACCESS_STANDARD_STREAMS)
            .because("standard output belongs to the command's result; the rest is for the log"));
  }

  @Test
  void noStaticFieldChanges() {
    check(
        fields()
            .that()
            .areStatic()
            .should()
            .beFinal()
            .because("state that belongs to nobody is neither closed nor fresh in the next test"));
  }

  /** Some packages are still to come, so a rule may find nothing to look at. */
  @Test
  void theWindowIsPutTogetherInOnePlace() {
    check(
        noClasses()
            .that()
            .doNotBelongToAnyOf(Studio.class, StudioParts.class, ProgramWindow.class)
            .should()
            .callConstructorWhere(
                describe(
                    "makes the window or its parts",
                    call ->
                        call.getTargetOwner().isEquivalentTo(StudioParts.class)
                            || call.getTargetOwner().isEquivalentTo(Studio.class)))
            .because("what is measured, toured and used must be the same program"));
  }

  private void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(program);
  }

  private static DescribedPredicate<JavaClass> areNot(String... names) {
    var outermost = Set.of(names);
    return describe(
        "are not " + String.join(" or ", names),
        type -> {
          var name = type.getName();
          var nested = name.indexOf('$');
          return !outermost.contains(nested < 0 ? name : name.substring(0, nested));
        });
  }

  /** A call or a method reference. */
  private static DescribedPredicate<JavaAccess<?>> calls(String owner, String... methods) {
    var names = Set.of(methods);
    return describe(
        owner + "." + String.join("|", methods),
        access ->
            access.getTargetOwner().getName().equals(owner)
                && names.contains(access.getTarget().getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> startsAThread() {
    return constructs("java.lang.Thread")
        .or(constructs("java.util.Timer"))
        .or(constructs("java.util.concurrent.ThreadPoolExecutor"))
        .or(constructs("java.util.concurrent.ForkJoinPool"))
        .or(calls("java.lang.Thread", "ofPlatform", "ofVirtual", "startVirtualThread"))
        .or(calls("java.util.concurrent.ForkJoinPool", "commonPool"))
        .or(calls("java.util.concurrent.CompletableFuture", "supplyAsync", "runAsync"))
        .or(
            describe(
                "Executors",
                access ->
                    access.getTargetOwner().getName().equals("java.util.concurrent.Executors")))
        .as("it starts a thread");
  }

  private static DescribedPredicate<JavaAccess<?>> constructs(String owner) {
    return describe(
        "new " + owner,
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME));
  }
}
