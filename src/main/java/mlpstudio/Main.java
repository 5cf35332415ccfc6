package mlpstudio;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;
import mlpstudio.cli.Commands;

/** Starts the program: its window, or a command. */
public final class Main {
  private Main() {}

  /**
   * Starts the program.
   *
   * @param args the words after the program's name
   */
  public static void main(String[] args) {
    quietLog();
    System.exit(Commands.run(args));
  }

  private static void quietLog() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      System.err.println("The log keeps its standard settings: " + e.getMessage());
    }
  }
}
