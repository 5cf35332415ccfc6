/**
 * Getting published data sets: what is to be fetched from where, the download with its time-outs,
 * mirrors and resumption, files taken from disk, and the check of every byte against the published
 * SHA-256 before anything is put where the catalogue finds it. Plain Java; starts no threads.
 */
@NullMarked
package mlpstudio.data.fetch;

import org.jspecify.annotations.NullMarked;
