package mlpstudio.data.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.data.WorkProgress;

/** Reads a whole source and keeps all that it hands over. */
final class Collected implements PictureReader.PictureSink {
  final List<String> pictures = new ArrayList<>();
  final List<Bitmap> bitmaps = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();

  static Collected of(Path path) throws IOException {
    return of(path, ImportOptions.standard());
  }

  static Collected of(Path path, ImportOptions options) throws IOException {
    return of(path, options, ArchiveLimits.STANDARD);
  }

  static Collected of(Path path, ImportOptions options, ArchiveLimits limits) throws IOException {
    return of(ImportSource.of(path), options, limits);
  }

  static Collected of(ImportSource source, ImportOptions options, ArchiveLimits limits)
      throws IOException {
    Collected all = new Collected();
    try (PictureReader reader = source.open(options, limits, WorkProgress.NONE)) {
      reader.read(all);
    }
    return all;
  }

  @Override
  public void picture(
      Half half, String label, PictureReader.Place place, PictureReader.Pixels pixels) {
    try {
      bitmaps.add(pixels.decode());
      pictures.add(half + " " + label + " " + place.file());
    } catch (SkipException e) {
      skip(e.at(place.file(), place.line()));
    }
  }

  @Override
  public void skip(Skipped one) {
    skipped.add(one.sentence());
  }
}
