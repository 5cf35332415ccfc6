package mlpstudio.data.fetch;

import java.util.List;

/**
 * A place that serves a whole data set.
 *
 * @param parcels what is fetched there, in order; at least one
 */
public record Mirror(List<Parcel> parcels) {
  /** Copies the list. */
  public Mirror {
    parcels = List.copyOf(parcels);
    if (parcels.isEmpty()) {
      throw new IllegalArgumentException("A mirror serves something");
    }
  }

  /** The server's name, which people are told. */
  public String host() {
    String host = parcels.getFirst().address().getHost();
    return host == null ? parcels.getFirst().address().toString() : host;
  }

  /** All bytes to be fetched here. */
  public long length() {
    return parcels.stream().mapToLong(Parcel::length).sum();
  }
}
