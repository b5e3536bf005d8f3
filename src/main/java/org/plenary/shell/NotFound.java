package org.plenary.shell;

/** There is no such thing, or none that the caller may see. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object key) {
        super("No " + what + " " + key);
    }
}
