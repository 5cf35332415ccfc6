package mlpstudio.data.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a table, split into fields. A field may stand in quotes, a quote within them is
 * doubled; a line feed ends a line even there, so that one missing quote costs one line. Not for
 * several threads.
 */
final class CsvLines implements AutoCloseable {
  private static final int LONGEST = 32 << 20;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final BufferedReader in;
  private final char separator;
  private char[] text = new char[1 << 12];
  private int[] ends = new int[1 << 10];
  private int length;
  private int fields;
  private long number;
  private String problem = "";

  /** Reads UTF-8; bytes that are none become question marks. */
  CsvLines(InputStream in, char separator) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    this.separator = separator;
  }

  /** Goes to the next line that is not blank; false at the end. */
  boolean next() throws IOException {
    while (true) {
      int first = in.read();
      if (first < 0) {
        return false;
      }
      number++;
      if (first == BYTE_ORDER_MARK && number == 1) {
        first = in.read();
      }
      split(first);
      if (fields > 1 || length > 0 || !problem.isEmpty()) {
        return true;
      }
    }
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  /** What is wrong with the line, or empty. */
  String problem() {
    return problem;
  }

  /** Number of fields. */
  int fields() {
    return fields;
  }

  /** One field, without the blanks around it. */
  String field(int index) {
    int from = index == 0 ? 0 : ends[index - 1];
    return new String(text, from, ends[index] - from).strip();
  }

  /** One field as a number; NaN where it is none. Only digits are quick. */
  double number(int index) {
    int from = index == 0 ? 0 : ends[index - 1];
    int to = ends[index];
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9 || i - from > 8) {
        return decimal(field(index));
      }
      value = 10 * value + digit;
    }
    return to > from ? value : Double.NaN;
  }

  private double decimal(String field) {
    String plain = separator == ',' ? field : field.replace(',', '.');
    if (plain.isEmpty() || !isNumeric(plain)) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(plain);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Java also takes 1f, 0x1p3 and Infinity for numbers. */
  private static boolean isNumeric(String text) {
    return text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
  }

  private void split(int first) throws IOException {
    length = 0;
    fields = 0;
    problem = "";
    boolean quoted = false;
    boolean fresh = true;
    int c = first;
    while (c >= 0 && c != '\n') {
      if (quoted && c == '"') {
        int after = in.read();
        if (after == '"') {
          append('"');
        } else {
          quoted = false;
          c = after;
          continue;
        }
      } else if (!quoted && c == separator) {
        endField();
        fresh = true;
        c = in.read();
        continue;
      } else if (!quoted && fresh && c == '"') {
        quoted = true;
      } else if (c != '\r') {
        append((char) c);
      }
      fresh &= c == ' ';
      c = in.read();
    }
    if (quoted) {
      problem = "a quote is not closed";
    }
    endField();
  }

  private void append(char c) {
    if (length == LONGEST) {
      problem = "it is too long";
      return;
    }
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = c;
  }

  private void endField() {
    if (fields == LONGEST / 8) {
      problem = "it is too long";
      return;
    }
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, 2 * fields);
    }
    ends[fields++] = length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
