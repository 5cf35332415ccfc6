package mlpstudio.ui.support;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/**
 * Tells a view, and style sheets by the class {@code :short}, that it has little height for its
 * letters: large letters on a small screen. FX thread only.
 */
public final class LowRoom {
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private LowRoom() {}

  /**
   * Marks a view from now on.
   *
   * @param view what the style sheets know
   * @param scroll what it is seen through
   * @param ems less than so many letters' heights is little
   * @return whether there is little room now
   */
  public static ReadOnlyBooleanProperty mark(Pane view, ScrollPane scroll, double ems) {
    ReadOnlyBooleanWrapper little = new ReadOnlyBooleanWrapper();
    // Never seen itself: carries the size of the text.
    Text em = new Text();
    em.setManaged(false);
    em.setVisible(false);
    view.getChildren().add(em);
    Runnable measure =
        () -> {
          double height = scroll.getViewportBounds().getHeight();
          little.set(height > 0 && height < ems * em.getFont().getSize());
        };
    scroll.viewportBoundsProperty().subscribe(measure);
    // Under another theme the letters have another size for a moment, in which nothing may be
    // moved.
    em.fontProperty().subscribe(font -> NextPulse.run(view, measure));
    little.subscribe(now -> view.pseudoClassStateChanged(SHORT, now));
    return little.getReadOnlyProperty();
  }
}
