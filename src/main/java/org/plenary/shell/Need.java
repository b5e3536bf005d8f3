package org.plenary.shell;

/**
 * Something that waits for the person who looks: one line on the home page.
 *
 * @param meeting the title of the meeting
 * @param text    what is to be done, in the viewer's language
 * @param path    where to do it
 */
public record Need(String meeting, String text, String path) {
}
