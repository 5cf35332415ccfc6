import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes, under target/dist, the application image, a portable archive of it, the installer of the
 * platform it runs on, and their checksums. What is to be chosen stands in the files beside it;
 * here is only the order of the steps. Run by {@code mvn package -Pinstaller}.
 */
final class Installer {
  private static final Path SETTINGS = Path.of("jpackage");

  /** Of every file in the image: the start-up cache holds only for jars of the time it was made. */
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  /** What differs between the systems. */
  enum Target {
    LINUX("linux", "mlp-studio", "lib/app", "lib", "bin/mlp-studio"),
    WINDOWS("win", "MLP Studio", "app", "bin", "mlp-studio.exe"),
    MACOS("osx", "MLP Studio.app", "Contents/app", "lib", "Contents/MacOS/mlp-studio");

    private final String classifier;
    private final String image;
    private final String app;
    private final String libraries;
    private final String launcher;

    /**
     * @param classifier as DJL writes it
     * @param image the folder that jpackage makes
     * @param app where the jars are in the image
     * @param libraries where the run-time keeps its own native libraries
     * @param launcher the command line's
     */
    Target(String classifier, String image, String app, String libraries, String launcher) {
      this.classifier = classifier;
      this.image = image;
      this.app = app;
      this.libraries = libraries;
      this.launcher = launcher;
    }

    static Target here() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }

    /** The folder of its settings. */
    Path settings() {
      return SETTINGS.resolve(name().toLowerCase(Locale.ROOT));
    }

    /** {@code linux-x86_64}. */
    String platform() {
      String arch = System.getProperty("os.arch");
      return classifier + "-" + (arch.equals("amd64") ? "x86_64" : arch);
    }
  }

  private final Target target = Target.here();
  private final Path build;
  private final Path work;
  private final Path dist;
  private final String project;
  private final String version;
  private final String djl;
  private final String pytorch;

  private Installer(Path build, String version, String djl, String pytorch) {
    this.build = build;
    project = version;
    // Installers know numbers only.
    this.version = version.replace("-SNAPSHOT", "");
    this.djl = djl;
    this.pytorch = pytorch;
    work = build.resolve("installer");
    dist = build.resolve("dist");
  }

  /**
   * @param args Maven's target folder; the versions of the program, of DJL and of PyTorch
   */
  public static void main(String[] args) throws Exception {
    new Installer(Path.of(args[0]), args[1], args[2], args[3]).make();
  }

  private void make() throws IOException, InterruptedException {
    Path natives = required(work.resolve("natives"), "pytorch-native-cpu-");
    Folders.delete(dist);
    Files.createDirectories(dist);
    Path runtime = linkRuntime();
    Path image = image(runtime, input(natives));
    Path archive = archive(image);
    Path installer = installer(image);
    Path sums = dist.resolve("SHA256SUMS-" + target.platform() + ".txt");
    Files.writeString(sums, Folders.sum(archive) + Folders.sum(installer));
    for (Path file : List.of(archive, installer)) {
      System.err.printf(Locale.ROOT, "%s  %d MB%n", file, Files.size(file) / 1_000_000);
    }
  }

  /** JDK and JavaFX, with JavaFX's native libraries beside the JDK's: it looks there first. */
  private Path linkRuntime() throws IOException, InterruptedException {
    Path runtime = work.resolve("runtime");
    Folders.delete(runtime);
    List<String> command = new ArrayList<>(List.of(tool("jlink")));
    command.add("@" + SETTINGS.resolve("common/jlink.args"));
    command.addAll(List.of("--module-path", build.resolve("javafx").toString()));
    command.addAll(List.of("--output", runtime.toString()));
    run(command);
    for (Path jar : Folders.list(build.resolve("javafx"))) {
      Folders.unpack(
          jar, name -> isLibrary(name) ? runtime.resolve(target.libraries).resolve(name) : null);
    }
    return runtime;
  }

  /** The class path and the engine's libraries, each once and ready to load. */
  private Path input(Path natives) throws IOException {
    Path input = work.resolve("input");
    Folders.delete(input);
    Files.createDirectories(input);
    for (Path jar : Folders.list(work.resolve("jars"))) {
      Files.copy(jar, input.resolve(jar.getFileName()));
    }
    Folders.copy(Path.of("LICENSE"), input.resolve("LICENSE.txt"));
    Folders.copy(SETTINGS.resolve("common/THIRD-PARTY.txt"), input.resolve("THIRD-PARTY.txt"));
    String main = "mlp-studio-" + version + ".jar";
    Files.copy(required(build, "mlp-studio-" + project + ".jar"), input.resolve(main));

    Path libraries = input.resolve("native");
    Folders.unpack(
        natives,
        name -> isLibrary(name) ? libraries.resolve("torch").resolve(Folders.last(name)) : null);
    String bindings = "jnilib/" + target.platform() + "/";
    Path jni = required(work.resolve("natives"), "pytorch-jni-");
    // DJL's own library: beside the PyTorch inside, and where DJL looks for other builds.
    Path beside = libraries.resolve("torch");
    Folders.unpack(
        jni,
        name -> name.startsWith(bindings + "cpu/") ? beside.resolve(Folders.last(name)) : null);
    Folders.unpack(
        jni,
        name -> name.startsWith(bindings) && isLibrary(name) ? binding(libraries, name) : null);
    Folders.unpack(
        required(work.resolve("jars"), "jna-"),
        name ->
            name.startsWith(jnaFolder())
                ? libraries.resolve("jna").resolve(Folders.last(name))
                : null);
    return input;
  }

  private Path binding(Path libraries, String name) {
    return libraries
        .resolve("djl/pytorch")
        .resolve(pytorch + "-" + name.split("/")[2] + "-" + target.platform())
        .resolve(djl + "-" + Folders.last(name));
  }

  private String jnaFolder() {
    String arch = System.getProperty("os.arch").equals("amd64") ? "x86-64" : "aarch64";
    return switch (target) {
      case LINUX -> "com/sun/jna/linux-" + arch + "/";
      case WINDOWS -> "com/sun/jna/win32-" + arch + "/";
      case MACOS -> "com/sun/jna/darwin-" + arch + "/";
    };
  }

  private Path image(Path runtime, Path input) throws IOException, InterruptedException {
    List<String> command = jpackage("image.args");
    command.addAll(List.of("--input", input.toString()));
    command.addAll(List.of("--main-jar", "mlp-studio-" + version + ".jar"));
    command.addAll(List.of("--runtime-image", runtime.toString(), "--dest", dist.toString()));
    run(command);
    Path image = dist.resolve(target.image);
    if (target == Target.LINUX) {
      share(image);
    }
    practise(image);
    if (target == Target.MACOS) {
      sign(image);
    }
    return image;
  }

  /**
   * Starts the finished program once, without a display, and has the virtual machine write down
   * which classes it needed and how they were used: the next start, on any machine, finds them
   * ready in the file that image.args names. Without it the program would start too, only more
   * slowly, and nobody would know why: then nothing is made at all.
   */
  private void practise(Path image) throws IOException, InterruptedException {
    Path cache = image.resolve(target.app).resolve("mlp-studio.aot");
    evenTimes(image);
    Map<Path, String> settings = new HashMap<>();
    for (Path file : Folders.list(image.resolve(target.app))) {
      if (file.toString().endsWith(".cfg")) {
        settings.put(file, Files.readString(file));
        Folders.write(
            file, settings.get(file).replaceAll("(?m)^java-options=-XX:AOTCache=.*\\R", ""));
      }
    }
    Path home = Files.createDirectories(work.resolve("home"));
    ProcessBuilder practice =
        new ProcessBuilder(
                image.resolve(target.launcher).toString(), "bench-window", "practice", "0")
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("practice.log").toFile());
    practice
        .environment()
        .put(
            "JAVA_TOOL_OPTIONS",
            "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true"
                + (" -Duser.home=\"" + home.toAbsolutePath() + "\"")
                + (" -XX:AOTCacheOutput=\"" + cache.toAbsolutePath() + "\""));
    int code = practice.start().waitFor();
    for (Map.Entry<Path, String> file : settings.entrySet()) {
      Folders.write(file.getKey(), file.getValue());
    }
    if (code != 0 || !Files.exists(cache)) {
      System.err.println("No start-up cache was made: the practice ended with " + code + ".");
      System.err.println(Files.readString(work.resolve("practice.log")));
      System.exit(1);
    }
  }

  /**
   * jpackage signed the image, by nobody's name, before the cache came into it: Apple silicon
   * starts nothing whose seal is broken.
   */
  private static void sign(Path image) throws IOException, InterruptedException {
    run(List.of("codesign", "--force", "--sign", "-", image.toString()));
  }

  /**
   * The cache holds for files of the time that they have now. An archive may know times to two
   * seconds only.
   */
  private static void evenTimes(Path image) throws IOException {
    FileTime time = FileTime.from(TIME);
    try (var files = Files.walk(image)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        file.toFile().setWritable(true);
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  /** Menu entry, file types and icons. */
  private void share(Path image) throws IOException {
    // jpackage takes bin and lib into the package, and nothing beside them.
    Path share = image.resolve("lib/share");
    Folders.copyTree(target.settings().resolve("share"), share);
    Path icons = share.resolve("icons/hicolor");
    for (Path png : Folders.list(Path.of("assets/icons/png"))) {
      String name = Folders.last(png.toString()).replace(".png", "");
      int dash = name.lastIndexOf('-');
      String size = name.substring(dash + 1);
      Folders.copy(
          png, icons.resolve(size + "x" + size).resolve(iconName(name.substring(0, dash), ".png")));
    }
    for (String kind : List.of("mlp-studio", "experiment", "network")) {
      Path svg = Path.of("assets/icons", kind + ".svg");
      Folders.copy(svg, icons.resolve("scalable").resolve(iconName(kind, ".svg")));
    }
  }

  /** Where desktops look for the icon of the program or of a file type. */
  private static String iconName(String kind, String suffix) {
    return switch (kind) {
          case "experiment" -> "mimetypes/application-x-mlpstudio-experiment";
          case "network" -> "mimetypes/application-x-safetensors";
          default -> "apps/" + kind;
        }
        + suffix;
  }

  /**
   * Unpacked anywhere it runs. Every system's tar knows these options; that of Windows zips too.
   */
  private Path archive(Path image) throws IOException, InterruptedException {
    String end = target == Target.WINDOWS ? ".zip" : ".tar.gz";
    Path archive = dist.resolve("mlp-studio-" + version + "-" + target.platform() + end);
    String how = target == Target.WINDOWS ? "-acf" : "-czf";
    run(
        List.of(
            "tar", how, archive.toString(), "-C", dist.toString(), Folders.last(image.toString())));
    return archive;
  }

  private Path installer(Path image) throws IOException, InterruptedException {
    Path out = work.resolve("package");
    Folders.delete(out);
    if (target == Target.MACOS) {
      return disk(image, out);
    }
    List<String> command = jpackage("package.args");
    command.addAll(List.of("--app-image", image.toString(), "--dest", out.toString()));
    run(command);
    Path made = Folders.list(out).getFirst();
    return Files.move(made, dist.resolve(packageName(Folders.last(made.toString()))));
  }

  /**
   * A disk image with the program, the licence and the way to the folder of programs. Not signed:
   * that, and notarising, need an Apple developer's account. jpackage would make it too, but from a
   * copy with the times of today, for which the start-up cache does not hold; ditto keeps times.
   */
  private Path disk(Path image, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    run(List.of("ditto", image.toString(), folder.resolve(target.image).toString()));
    Folders.copy(Path.of("LICENSE"), folder.resolve("LICENSE"));
    Files.createSymbolicLink(folder.resolve("Applications"), Path.of("/Applications"));
    Path made = dist.resolve(packageName(target.image + ".dmg"));
    List<String> command = new ArrayList<>(List.of("hdiutil", "create", "-ov"));
    command.addAll(List.of("-volname", "MLP Studio", "-srcfolder", folder.toString()));
    command.addAll(List.of("-format", "UDZO", made.toString()));
    run(command);
    return made;
  }

  /**
   * A Debian package keeps the name that Debian gives it; elsewhere no spaces, and the platform.
   */
  private String packageName(String made) {
    return target == Target.LINUX
        ? made
        : "mlp-studio-" + version + "-" + target.platform() + made.substring(made.lastIndexOf('.'));
  }

  private List<String> jpackage(String settings) {
    return new ArrayList<>(
        List.of(
            tool("jpackage"),
            "@" + SETTINGS.resolve("common").resolve(settings),
            "@" + target.settings().resolve(settings),
            "--app-version",
            version));
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The usual xz takes minutes for half a gigabyte, zstd seconds.
    builder.environment().put("DPKG_DEB_COMPRESSOR_TYPE", "zstd");
    // jpackage copies the image and forgets its times; dpkg-deb packs nothing younger than this.
    builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(TIME.getEpochSecond()));
    Process process = builder.start();
    String said;
    try (InputStream output = process.getInputStream()) {
      said = new String(output.readAllBytes());
    }
    if (process.waitFor() != 0) {
      System.err.println(String.join(" ", command) + System.lineSeparator() + said);
      System.exit(1);
    }
  }

  private static boolean isLibrary(String name) {
    return name.matches(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib)");
  }

  private static Path required(Path folder, String prefix) throws IOException {
    for (Path file : Folders.list(folder)) {
      if (Folders.last(file.toString()).startsWith(prefix)) {
        return file;
      }
    }
    System.err.println(
        prefix.startsWith("pytorch-native")
            ? "PyTorch publishes no native libraries for this system (Intel Macs had them until"
                + " PyTorch 2.2): there is no installer for it."
            : "There is no " + prefix + " in " + folder + ": run mvn package -Pinstaller.");
    System.exit(1);
    throw new AssertionError();
  }
}
