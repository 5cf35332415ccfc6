package mlpstudio.data.imports;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import mlpstudio.data.imports.FolderLayout.Labelled;

/** Reads picture files that lie in one folder for each class. */
final class ImageFolderReader implements PictureReader {
  private final SourceFiles source;
  private final FolderLayout layout;
  private final PictureDecoder decoder;

  /** Reads these files; closes them with itself. */
  ImageFolderReader(SourceFiles source, ImportOptions options) {
    this.source = source;
    this.layout = new FolderLayout(source.files());
    this.decoder = new PictureDecoder(options.backdrop());
  }

  @Override
  public SourceKind kind() {
    return SourceKind.PICTURES;
  }

  @Override
  public Map<String, Integer> promised() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    layout.labelled().forEach(l -> counts.merge(l.label(), 1, Integer::sum));
    return counts;
  }

  @Override
  public void read(PictureSink sink) throws IOException {
    source.skipped().forEach(sink::skip);
    layout.skipped().forEach(sink::skip);
    source.emptyFolders().stream()
        .filter(layout::isClass)
        .forEach(folder -> sink.skip(Skipped.of(folder, SkipReason.EMPTY_CLASS)));
    for (Labelled picture : layout.labelled()) {
      sink.picture(
          picture.half(),
          picture.label(),
          new Place(picture.file().place(), 0),
          () -> decoder.decode(picture.file().picture()));
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
