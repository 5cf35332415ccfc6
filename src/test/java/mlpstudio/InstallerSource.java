package mlpstudio;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The installer's maker as the compiler reads it: its statements, without comments and layout. */
final class InstallerSource {
  private final ClassTree type;

  private InstallerSource(ClassTree type) {
    this.type = type;
  }

  static InstallerSource read(Path file) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
      CompilationUnitTree unit = task.parse().iterator().next();
      return new InstallerSource(
          unit.getTypeDecls().stream()
              .filter(ClassTree.class::isInstance)
              .map(ClassTree.class::cast)
              .filter(found -> found.getSimpleName().contentEquals("Installer"))
              .findFirst()
              .orElseThrow());
    }
  }

  private MethodTree method(String name) {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The statements of a method, each on one line. */
  List<String> statements(String method) {
    return method(method).getBody().getStatements().stream().map(s -> line(s.toString())).toList();
  }

  /** What a local variable of a method begins with. */
  String initializer(String method, String variable) {
    return method(method).getBody().getStatements().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(found -> found.getName().contentEquals(variable))
        .findFirst()
        .map(found -> line(String.valueOf(found.getInitializer())))
        .orElseThrow();
  }

  private static String line(String source) {
    return source.replaceAll("\\s+", " ").strip();
  }
}
