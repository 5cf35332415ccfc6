package mlpstudio.lesson;

import java.util.Optional;

/**
 * What to look at once the run is over.
 *
 * @param text Markdown; may be empty
 * @param look where
 * @param spotlight the figure that is talked about
 */
public record AfterRun(String text, Optional<Pane> look, Optional<Figure> spotlight) {}
