/**
 * The page with the tutorial's rows: which of them were run in this window, how they compare with
 * the tutorial's figures, and a queue that trains those that are left. Knows the workspace, the
 * judgement of {@code experiment} and the file of {@code interchange}; the run itself is begun
 * through {@link mlpstudio.ui.runs.RunBench}.
 */
@NullMarked
package mlpstudio.ui.runs;

import org.jspecify.annotations.NullMarked;
