package mlpstudio.ui.keep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers with the file that a test names. */
public final class FakeNetworkFiles implements NetworkFiles {
  private final List<String> names = new ArrayList<>();
  private Optional<Path> answer = Optional.empty();

  /** The file to be saved to or opened. */
  public void answer(Path file) {
    answer = Optional.of(file);
  }

  /** Thinks better of it. */
  public void cancel() {
    answer = Optional.empty();
  }

  /** The names that were proposed. */
  public List<String> names() {
    return names;
  }

  @Override
  public Optional<Path> toSave(String name) {
    names.add(name);
    return answer;
  }

  @Override
  public Optional<Path> toOpen() {
    return answer;
  }
}
