package mlpstudio.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldGrid;
import mlpstudio.ui.support.fields.FieldStyles;

/** The card with the device that the next run computes on. */
public final class DeviceView extends VBox {

  /** A card for these devices. */
  public DeviceView(DeviceViewModel device) {
    this(device, new Node[0]);
  }

  /**
   * A card for these devices.
   *
   * @param torch where another build of PyTorch can bring further ones
   */
  public DeviceView(DeviceViewModel device, TorchFolderViewModel torch) {
    this(device, new TorchFolderView(torch));
  }

  /** A card for these devices with further lines below. */
  DeviceView(DeviceViewModel device, Node... below) {
    setId("device");
    FieldStyles.addTo(this);
    Card card = new Card(device.messages().get("device.title"));
    Messages messages = device.messages();
    FieldFactory fields = new FieldFactory("device", messages);
    card.setReset(
        "device-reset",
        messages.get("reset"),
        messages.get("device.reset.tip"),
        device.resettableProperty(),
        device::reset);
    Choice<DeviceCatalog.Entry> box =
        new Choice<>(
            "device-choice", device.devices(), device::name, DeviceCatalog.Entry::unusable);
    box.follow(device.deviceProperty(), device::choose);
    Field choice =
        fields.field("device", box).marked(device.deviceChangedProperty(), device::usualName);
    Field threads = fields.number("threads", device.threads());
    FieldFactory.enableWhile(
        device.deviceProperty().map(e -> e.device().kind() == ComputeDevice.Kind.CPU),
        threads.control());
    Label note = new Label();
    note.setId("device-note");
    note.getStyleClass().add("field-note");
    note.setWrapText(true);
    note.textProperty().bind(device.noteProperty());
    FieldFactory.showWhile(device.noteProperty().map(text -> !text.isEmpty()), note);
    VBox content = new VBox(new FieldGrid(choice, threads, note).widen(choice).widen(note));
    content.getChildren().addAll(below);
    card.setContent(content);
    getChildren().add(card);
  }
}
