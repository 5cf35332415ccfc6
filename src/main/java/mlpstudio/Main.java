package mlpstudio;

/** Starts the program. */
public final class Main {
  private Main() {}

  /**
   * Starts the program.
   *
   * @param args the words after the program's name
   */
  public static void main(String[] args) {
    System.out.println("MLP Studio: nothing to start yet. " + String.join("|", args));
  }
}
