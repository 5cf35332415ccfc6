/**
 * Experiments as documents: opened, saved, saved elsewhere, listed among the recent ones, marked
 * when edited, asked about before edits are lost. Knows the workspace and the files; the shell puts
 * it into menus and the window's title.
 */
@NullMarked
package mlpstudio.ui.documents;

import org.jspecify.annotations.NullMarked;
