package mlpstudio.data.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlpstudio.data.DatasetException;
import mlpstudio.data.fetch.FetchProgress.Phase;
import mlpstudio.words.Words;

/**
 * Fetches what is missing of one data set, from one mirror after another until one serves it. For
 * one thread.
 */
final class DatasetDownload {
  private final Publication publication;
  private final Staging staging;
  private final FetchSettings settings;
  private final Cancellation cancellation;
  private final ProgressMeter meter;

  DatasetDownload(
      Publication publication,
      Staging staging,
      FetchSettings settings,
      Cancellation cancellation,
      ProgressMeter meter) {
    this.publication = publication;
    this.staging = staging;
    this.settings = settings;
    this.cancellation = cancellation;
    this.meter = meter;
  }

  /**
   * Fetches and checks; afterwards the staging holds all files.
   *
   * @throws DatasetException where no mirror serves the set
   * @throws IOException where it cannot be written
   */
  void run() throws IOException {
    // Mirrors that fail alike are named in one sentence.
    Map<String, List<String>> failures = new LinkedHashMap<>();
    for (Mirror mirror : publication.mirrors()) {
      try (Web web = new Web(settings, cancellation, meter::tick)) {
        fetchFrom(mirror, web);
        return;
      } catch (SourceException e) {
        failures.computeIfAbsent(e.clause(), c -> new ArrayList<>()).add(mirror.host());
      }
    }
    throw new DatasetException(sentence(failures));
  }

  private String sentence(Map<String, List<String>> failures) {
    StringBuilder text = new StringBuilder(say("not.fetched", publication.title()));
    failures.forEach(
        (clause, hosts) ->
            text.append(' ').append(String.join(", ", hosts)).append(": ").append(clause));
    if (staging.keepsSomething()) {
      text.append(' ').append(say("kept"));
    }
    return text.toString();
  }

  private void fetchFrom(Mirror mirror, Web web) throws IOException {
    staging.requireRoom(needed(mirror));
    meter.begin(mirror.host(), mirror.length());
    ParcelFetch fetch = new ParcelFetch(web, settings, cancellation, meter);
    for (Parcel parcel : mirror.parcels()) {
      if (staging.has(parcel.contents())) {
        meter.skip(parcel.length());
      } else {
        bring(parcel, fetch);
      }
    }
  }

  private void bring(Parcel parcel, ParcelFetch fetch) throws IOException {
    PartFile part = staging.part(parcel);
    boolean continued = fetch.fetch(parcel, part);
    try {
      unpack(parcel, part);
    } catch (SourceException e) {
      long wrong = part.length();
      part.delete();
      if (!continued) {
        throw e;
      }
      // What lay here may have been the wrong half; all of it from one source may be right.
      meter.takeBack(wrong);
      fetch.fetch(parcel, part);
      unpackOrDelete(parcel, part);
    }
    part.delete();
  }

  private void unpackOrDelete(Parcel parcel, PartFile part) throws IOException {
    try {
      unpack(parcel, part);
    } catch (SourceException e) {
      part.delete();
      throw e;
    }
  }

  private void unpack(Parcel parcel, PartFile part) throws IOException {
    meter.enter(Phase.CHECKING, parcel.name());
    try {
      new Unpacker(publication, staging.files(), cancellation, bytes -> {})
          .unpack(part.path(), staging.missing(parcel), parcel.archive());
    } catch (SourceException e) {
      throw SourceException.of(say("wrong", parcel.name(), e.clause()), e);
    }
  }

  /** What is still to be written: the packed parcels, and the files in them. */
  private long needed(Mirror mirror) throws IOException {
    long bytes = 0;
    for (Parcel parcel : mirror.parcels()) {
      if (!staging.has(parcel.contents())) {
        bytes += Math.max(0, parcel.length() - staging.part(parcel).length());
      }
    }
    for (PublishedFile file : publication.files()) {
      bytes += staging.has(List.of(file.name())) ? 0 : file.length();
    }
    return bytes;
  }

  private static String say(String key, Object... arguments) {
    return Words.say(DatasetDownload.class, key, arguments);
  }
}
