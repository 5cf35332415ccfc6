package mlpstudio.ui.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mlpstudio.interchange.CheckpointFile;

/** The files of one window in the {@link AutosaveFolder}, locked until it is closed. */
final class AutosaveSession {
  private final Path mark;
  private final Path network;
  private final FileChannel channel;

  AutosaveSession(Path mark, Path network, FileChannel channel) {
    this.mark = mark;
    this.network = network;
    this.channel = channel;
  }

  /** Where the network is written. */
  Path network() {
    return network;
  }

  /** Deletes the network, which is no longer needed. */
  void forget() throws IOException {
    CheckpointFile.delete(network);
  }

  /** Ends in good order: what lies here was left on purpose. May be called twice. */
  void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try (channel) {
      channel.write(ByteBuffer.wrap("closed".getBytes(StandardCharsets.UTF_8)), 0);
    }
    if (!Files.exists(network)) {
      Files.deleteIfExists(mark);
    }
  }

  /** Lets go of the lock and nothing else, as the end of a process does. */
  void abandon() throws IOException {
    channel.close();
  }
}
