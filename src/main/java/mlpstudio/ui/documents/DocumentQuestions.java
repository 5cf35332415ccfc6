package mlpstudio.ui.documents;

import java.util.List;
import java.util.Optional;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;

/** What is asked and offered where edits could be lost. */
final class DocumentQuestions {
  private final Dialogs dialogs;
  private final Messages texts;

  DocumentQuestions(Dialogs dialogs, Messages texts) {
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** Save, don't save or cancel. */
  void ask(String name, Runnable save, Runnable discard, Runnable cancel) {
    dialogs.ask(
        new Dialogs.Question(
            "unsaved",
            texts.format("unsaved.title", name),
            texts.get("unsaved.sentence"),
            List.of(
                new Dialogs.Choice("save", texts.get("unsaved.save"), save),
                new Dialogs.Choice("dont-save", texts.get("unsaved.discard"), discard),
                new Dialogs.Choice("cancel", texts.get("cancel"), cancel))));
  }

  /** Replace a file of that name, or cancel. */
  void askToReplace(String file, Runnable replace) {
    askToReplace(file, "replace.sentence", replace);
  }

  /** Replace what another program wrote, or cancel. */
  void askToReplaceForeign(String file, Runnable replace) {
    askToReplace(file, "replace.foreign", replace);
  }

  private void askToReplace(String file, String sentence, Runnable replace) {
    dialogs.ask(
        new Dialogs.Question(
            "replace",
            texts.format("replace.title", file),
            texts.get(sentence),
            List.of(
                new Dialogs.Choice("replace", texts.get("replace.replace"), replace),
                new Dialogs.Choice("cancel", texts.get("cancel"), () -> {}))));
  }

  /** Says that edits were put aside, and how to have them back. */
  void offerBack(String name, Runnable back) {
    dialogs.toast(
        texts.format("opened.over.edits", name),
        Optional.of(new Dialogs.Choice("back", texts.get("opened.back"), back)));
  }
}
