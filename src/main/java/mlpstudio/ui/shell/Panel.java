package mlpstudio.ui.shell;

import javafx.scene.Node;

/**
 * One view within a column of the Lab.
 *
 * @param id short name, looked up by tests
 * @param title its word on the tab, where the column has several
 * @param content the view
 */
public record Panel(String id, String title, Node content) {}
