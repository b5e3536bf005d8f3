package org.plenary.together;

/**
 * An area of responsibility for which an organisation is asked.
 *
 * @param path    of the meeting, without a leading slash
 * @param meeting its title
 */
public record AskedFor(String path, String meeting, long id, String area) {
}
