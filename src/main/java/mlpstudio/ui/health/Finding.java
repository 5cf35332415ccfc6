package mlpstudio.ui.health;

import mlpstudio.health.Diagnosis;

/**
 * One diagnosis in words.
 *
 * @param diagnosis what it is about
 * @param title its name
 * @param seen what is seen, in figures
 * @param why how it comes about
 * @param tries what may help
 * @param button names the edit that may help
 * @param done whether the experiment on the bench has that edit already
 * @param free whether that edit may be made: no lesson hides or locks its knob
 */
record Finding(
    Diagnosis diagnosis,
    String title,
    String seen,
    String why,
    String tries,
    String button,
    boolean done,
    boolean free) {}
