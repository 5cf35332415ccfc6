package mlpstudio.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import mlpstudio.interchange.Program;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** About tells the truth: its list is compared with the build and with the class path. */
class LibrariesTest {
  private final Element project = read();

  private static Element read() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new File("pom.xml"))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyLibraryOfTheBuildIsListedWithItsVersion() {
    Map<String, String> listed = new TreeMap<>();
    Library.all().forEach(l -> l.artifacts().forEach(a -> listed.put(a, l.version())));
    Map<String, String> built = built();
    assertThat(built).containsKeys("api", "javafx-controls", "gson", "picocli");
    built.forEach(
        (artifact, version) -> assertThat(listed).as(artifact).containsEntry(artifact, version));
  }

  @Test
  void everythingListedIsInUseAndHasALicence() {
    String path = classPath() + System.getProperty("jdk.module.path", "");
    for (Library library : Library.all()) {
      assertThat(library.licence()).as(library.name()).isNotBlank();
      for (String artifact : library.artifacts()) {
        boolean named = path.contains(artifact + "-" + library.version());
        // The modules of JavaFX are copied without their versions.
        boolean module = artifact.startsWith("javafx-") && path.contains("javafx");
        assertThat(named || module).as("%s %s", artifact, library.version()).isTrue();
      }
    }
    assertThat(System.getProperty("javafx.runtime.version", Library.versionOf("javafx-base")))
        .startsWith(Library.versionOf("javafx-base"));
  }

  @Test
  void everythingOnTheClassPathIsListedOrOnlyForTests() {
    List<String> known = new ArrayList<>();
    Library.all().forEach(l -> known.addAll(l.artifacts()));
    Pattern jar = Pattern.compile("([a-z0-9_.-]+?)-\\d+\\.[^/]*\\.jar$");
    List<String> unknown = new ArrayList<>();
    for (String entry :
        Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(classPath()).toList()) {
      Matcher name = jar.matcher(Path.of(entry).getFileName().toString());
      if (name.find() && !known.contains(name.group(1)) && !forTests(entry)) {
        unknown.add(entry);
      }
    }
    assertThat(unknown).isEmpty();
  }

  /** Maven's test run hides it in a jar of its own. */
  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }

  private static boolean forTests(String entry) {
    String plain = entry.replace('\\', '/');
    return Pattern.compile(
            "junit|testfx|assertj|archunit|hamcrest|opentest4j|apiguardian|byte-buddy|osgi|jacoco"
                + "|surefire|openjfx")
        .matcher(plain)
        .find();
  }

  @Test
  void theVersionIsTheBuildsWhereABuildFilledItIn() throws Exception {
    assertThat(
            Files.readString(
                Path.of("src/main/resources/mlpstudio/interchange/program.properties")))
        .contains("version=${project.version}");
    assertThat(Program.version()).isIn(child(project, "version"), "development");
    assertThat(Program.NAME).isEqualTo(child(project, "name"));
  }

  /** Run-time dependencies by their artifact, profiles included. */
  private Map<String, String> built() {
    Map<String, String> managed = new LinkedHashMap<>();
    Map<String, String> used = new LinkedHashMap<>();
    NodeList all = project.getElementsByTagName("dependency");
    for (int i = 0; i < all.getLength(); i++) {
      Element dependency = (Element) all.item(i);
      String artifact = child(dependency, "artifactId");
      String version = resolve(child(dependency, "version"));
      if (within(dependency, "dependencyManagement")) {
        managed.put(artifact, version);
      } else if (!within(dependency, "plugin") && !child(dependency, "scope").equals("test")) {
        used.put(artifact, version);
      }
    }
    used.replaceAll((artifact, version) -> version.isEmpty() ? managed.get(artifact) : version);
    return used;
  }

  private String resolve(String text) {
    Matcher name = Pattern.compile("\\$\\{([^}]+)}").matcher(text);
    return name.replaceAll(
        m ->
            Matcher.quoteReplacement(
                project.getElementsByTagName(m.group(1)).item(0).getTextContent()));
  }

  private static boolean within(Node node, String tag) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if (at.getNodeName().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  private static String child(Element parent, String tag) {
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at.getNodeName().equals(tag)) {
        return at.getTextContent().strip();
      }
    }
    return "";
  }
}
