/**
 * Makes data sets of the user's own files: folders of pictures, tables of pixels, IDX files, and
 * zip archives of these. Readers hand over one picture after the other and say of everything that
 * they leave out why; a preview shows what would come of it; the importer writes it whole or not at
 * all. Plain Java, with the JDK's image decoders; nothing here is for the FX thread.
 */
@NullMarked
package mlpstudio.data.imports;

import org.jspecify.annotations.NullMarked;
