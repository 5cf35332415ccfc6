package mlpstudio.ui.training;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;

/** A line of the epoch table; those of the moment that is shown are marked, by a sign, too. */
final class EpochLineCell extends ListCell<String> {
  private static final PseudoClass MOMENT = PseudoClass.getPseudoClass("moment");

  private final EpochTableViewModel model;
  private final Messages texts;
  private final Node sign = Icons.HISTORY.node();
  private final InvalidationListener mark = o -> mark();

  EpochLineCell(EpochTableViewModel model, Messages texts) {
    this.model = model;
    this.texts = texts;
    setContentDisplay(ContentDisplay.RIGHT);
    // The list drops cells without a word.
    model.markedProperty().addListener(new WeakInvalidationListener(mark));
  }

  @Override
  protected void updateItem(String line, boolean empty) {
    super.updateItem(line, empty);
    setText(empty ? null : line);
    mark();
  }

  private void mark() {
    MarkedLines marked = model.markedProperty().get();
    boolean mine = !isEmpty() && marked.contains(getIndex());
    boolean first = mine && getIndex() == marked.from();
    pseudoClassStateChanged(MOMENT, mine);
    setGraphic(first ? sign : null);
    setAccessibleText(first ? texts.format("epochs.moment", getItem()) : null);
  }
}
