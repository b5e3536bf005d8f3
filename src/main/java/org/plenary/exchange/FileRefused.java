package org.plenary.exchange;

/** A file that was handed in was not kept; {@link #refusal()} tells why, in terms the interface can translate. */
public final class FileRefused extends Exception {

    private final transient Refusal refusal;

    public FileRefused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
