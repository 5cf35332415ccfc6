package mlpstudio.ui.race;

import java.io.IOException;
import mlpstudio.data.ImageDataset;

/** Where the lanes' images come from. Not for the FX thread. */
@FunctionalInterface
public interface RaceImages {

  /**
   * A data set.
   *
   * @param id in the catalogue
   * @throws IOException where it cannot be read, in a sentence for people
   */
  ImageDataset load(String id) throws IOException;
}
