/**
 * Lessons as values and as files: steps of Markdown with formulas, each with an experiment, the
 * knobs that may be turned, a question, and what to look at afterwards; the tutorial's nine
 * lessons. Plain Java; knows experiments, not how anything is shown.
 */
@NullMarked
package mlpstudio.lesson;

import org.jspecify.annotations.NullMarked;
