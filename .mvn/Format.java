import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hands every Java file under some folders to google-java-format, which takes files only. */
final class Format {
  public static void main(String[] args) throws Exception {
    var write = args[0].equals("write");
    var files = new ArrayList<String>();
    for (var folder : List.of(args).subList(1, args.length)) {
      files.addAll(javaFiles(Path.of(folder)));
    }
    if (files.isEmpty()) {
      return;
    }
    files.addAll(0, write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    var console = new PrintWriter(System.err, true);
    var status = new Main(console, console, System.in).format(files.toArray(String[]::new));
    if (status != 0 && !write) {
      console.println("Not formatted: the files above. Run: mvn -q validate exec:exec@format");
    }
    System.exit(status);
  }

  private static List<String> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var paths = Files.walk(folder)) {
      return paths.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
