package mlpstudio.ui.support;

/** Comma-separated text, as RFC 4180 has it. */
public final class Csv {
  private Csv() {}

  /** A field in quotes, those within it doubled. */
  public static String quoted(String field) {
    return '"' + field.replace("\"", "\"\"") + '"';
  }
}
