package mlpstudio.ui.batch;

import java.util.List;

/**
 * Some formulas under one heading.
 *
 * @param id short name, looked up by tests
 * @param title the heading
 * @param rows from top to bottom
 */
record FormulaBlock(String id, String title, List<Row> rows) {
  /** Copies the list. */
  FormulaBlock {
    rows = List.copyOf(rows);
  }

  /**
   * One formula.
   *
   * @param note what it is, in words; may be empty
   * @param markup see {@link FormulaText}
   */
  record Row(String note, String markup) {}
}
