package mlpstudio.ui.support.markdown;

import java.util.Locale;
import java.util.Set;
import mlpstudio.ui.support.Messages;

/**
 * A formula as somebody would read it aloud: {@code \frac{a}{b}} is "a over b". What it does not
 * know it reads as it is written.
 */
public final class FormulaWords {
  private static final Set<String> SILENT =
      Set.of(
          "left",
          "right",
          "quad",
          "qquad",
          ",",
          ";",
          ":",
          "!",
          " ",
          "limits",
          "displaystyle",
          "big",
          "Big",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "mathrm",
          "mathbf",
          "text",
          "mathit",
          "operatorname",
          "boldsymbol",
          "bf",
          "rm");

  private static final Set<String> RANGES = Set.of("sum", "prod", "int");

  /** What is nested deeper is read as it is written. */
  private static final int DEEPEST = 60;

  private final Messages texts;

  /** Words in the user's language. */
  public FormulaWords() {
    this(Locale.getDefault());
  }

  /** Words in one language. */
  public FormulaWords(Locale locale) {
    texts = new Messages(FormulaWords.class, locale);
  }

  /** A formula in words. */
  public String of(String latex) {
    if (latex.length() > FormulaLimits.LENGTH) {
      // Not drawn either; the text itself stands there.
      return latex;
    }
    return new Reading(latex).all().replaceAll("\\s+", " ").strip();
  }

  /** Reads one source from left to right. */
  private final class Reading {
    private final String source;
    private int at;
    private int depth;

    private Reading(String source) {
      this.source = source;
    }

    private String all() {
      StringBuilder words = new StringBuilder();
      while (at < source.length()) {
        words.append(' ').append(next());
      }
      return words.toString();
    }

    private String next() {
      if (depth == DEEPEST) {
        return String.valueOf(source.charAt(at++));
      }
      depth++;
      try {
        return read();
      } finally {
        depth--;
      }
    }

    private String read() {
      char c = source.charAt(at++);
      return switch (c) {
        case '\\' -> command();
        case '{' -> group();
        case '}', '~', '&' -> "";
        case '^' -> script("power");
        case '_' -> script("sub");
        case '=' -> texts.get("word.equals");
        case '+' -> texts.get("word.plus");
        case '-' -> texts.get("word.minus");
        case '<' -> texts.get("word.less");
        case '>' -> texts.get("word.greater");
        case '*' -> texts.get("word.times");
        case '/' -> texts.get("word.over");
        default -> Character.isLetterOrDigit(c) || c == '.' ? run(c) : String.valueOf(c);
      };
    }

    /** Letters one by one, for they are factors; digits together, for they are a number. */
    private String run(char first) {
      int from = at - 1;
      if (Character.isDigit(first)) {
        while (at < source.length()
            && (Character.isDigit(source.charAt(at)) || source.charAt(at) == '.')) {
          at++;
        }
      }
      return source.substring(from, at);
    }

    private String command() {
      int from = at;
      while (at < source.length() && Character.isLetter(source.charAt(at))) {
        at++;
      }
      if (at == from && at < source.length()) {
        at++;
      }
      String name = source.substring(from, at);
      if (name.equals("frac")) {
        String above = argument();
        return texts.format("word.frac", above, argument());
      }
      if (name.equals("sqrt")) {
        return texts.format("word.sqrt", argument());
      }
      if (name.equals("hat") || name.equals("bar") || name.equals("tilde")) {
        return texts.format("word." + name, argument());
      }
      if (RANGES.contains(name)) {
        return range(name);
      }
      if (SILENT.contains(name)) {
        return "";
      }
      if (name.equals("\\")) {
        return ",";
      }
      String key = "tex." + name;
      return texts.has(key) ? texts.get(key) : name;
    }

    private String script(String key) {
      String what = argument();
      return key.equals("power") && what.equals("2")
          ? texts.get("word.squared")
          : texts.format("word." + key, what);
    }

    /** A large sign with what stands below and above it. */
    private String range(String name) {
      StringBuilder words = new StringBuilder(texts.get("tex." + name));
      for (char sign : new char[] {'_', '^'}) {
        if (at < source.length() && source.charAt(at) == sign) {
          at++;
          words.append(' ').append(texts.format(sign == '_' ? "word.from" : "word.to", argument()));
        }
      }
      return words.append(' ').append(texts.get("word.of")).toString();
    }

    private String argument() {
      while (at < source.length() && source.charAt(at) == ' ') {
        at++;
      }
      return at < source.length() ? next().strip() : "";
    }

    private String group() {
      StringBuilder words = new StringBuilder();
      while (at < source.length() && source.charAt(at) != '}') {
        words.append(' ').append(next());
      }
      at++;
      return words.toString().strip();
    }
  }
}
