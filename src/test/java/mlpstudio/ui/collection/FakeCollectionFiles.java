package mlpstudio.ui.collection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers as a test says. */
final class FakeCollectionFiles implements CollectionFiles {
  Optional<Path> open = Optional.empty();
  List<Path> merge = List.of();
  Optional<Target> save = Optional.empty();
  Optional<Path> export = Optional.empty();

  @Override
  public Optional<Path> toOpen() {
    return open;
  }

  @Override
  public List<Path> toMerge() {
    return merge;
  }

  @Override
  public Optional<Target> toSave(String name) {
    return save;
  }

  @Override
  public Optional<Path> exportFolder() {
    return export;
  }
}
