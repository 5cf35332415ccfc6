package mlpstudio.data.imports;

import java.util.List;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;

/**
 * What would come of an import.
 *
 * @param kind what the source is
 * @param classes how many images each class would have
 * @param shape of every image
 * @param samples some images of each class as the network would see them; labels are positions in
 *     {@code classes}
 * @param sampleNames where each of them comes from
 * @param skipped what would be left out, as far as was looked
 * @param remarks what somebody should know
 * @param complete whether every picture was looked at; if not, counts are promises
 * @param problem why nothing could be imported, in a sentence, or empty
 */
public record ImportPreview(
    SourceKind kind,
    List<ClassCount> classes,
    ImageShape shape,
    ImageSplit samples,
    List<String> sampleNames,
    SkippedList skipped,
    List<Remark> remarks,
    boolean complete,
    String problem) {
  /** Copies the lists. */
  public ImportPreview {
    classes = List.copyOf(classes);
    sampleNames = List.copyOf(sampleNames);
    remarks = List.copyOf(remarks);
  }

  /** Images to train on. */
  public int train() {
    return classes.stream().mapToInt(ClassCount::train).sum();
  }

  /** Images to test with. */
  public int test() {
    return classes.stream().mapToInt(ClassCount::test).sum();
  }
}
