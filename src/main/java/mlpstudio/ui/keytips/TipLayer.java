package mlpstudio.ui.keytips;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The badges over everything else; the mouse goes through it. Empty, it costs nothing. */
final class TipLayer extends Pane {
  TipLayer() {
    setId("key-tips");
    getStyleClass().add("key-tips");
    getStylesheets()
        .add(Objects.requireNonNull(TipLayer.class.getResource("keytips.css")).toExternalForm());
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Shows these badges in place of all others. */
  void show(List<KeyTips.Tip> tips) {
    if (!(getParent() instanceof Region root)) {
      return;
    }
    toFront();
    resize(root.getWidth(), root.getHeight());
    List<Label> badges = tips.stream().map(TipLayer::badge).toList();
    getChildren().setAll(badges);
    applyCss();
    List<Dimension2D> sizes = new ArrayList<>();
    for (Label badge : badges) {
      sizes.add(new Dimension2D(Math.ceil(badge.prefWidth(-1)), Math.ceil(badge.prefHeight(-1))));
    }
    List<Bounds> places =
        TipPlaces.of(
            tips.stream().map(tip -> tip.target().part()).toList(),
            sizes,
            new Dimension2D(getWidth(), getHeight()));
    for (int i = 0; i < badges.size(); i++) {
      Bounds at = places.get(i);
      badges.get(i).resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }
  }

  /** Takes all badges away. */
  void clear() {
    getChildren().clear();
  }

  private static Label badge(KeyTips.Tip tip) {
    Label badge = new Label(tip.code().toUpperCase(Locale.ROOT));
    badge.setId("tip-" + tip.code());
    badge.getStyleClass().add("key-tip");
    badge.setManaged(false);
    badge.setUserData(tip.target().node());
    return badge;
  }
}
