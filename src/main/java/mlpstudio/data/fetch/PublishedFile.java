package mlpstudio.data.fetch;

/**
 * One file of a published data set as it is read, that is, unpacked.
 *
 * @param name its file name
 * @param length its bytes
 * @param sha256 its SHA-256 in lower-case hexadecimal digits
 */
public record PublishedFile(String name, long length, String sha256) {}
