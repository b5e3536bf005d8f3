package org.plenary.correspondence;

/**
 * Why a letter could not be handed over.
 *
 * @param detail the mail server's own words, or those of the network; in whatever language they came
 */
public record DeliveryFailure(Reason reason, String detail) {

    private static final int LONGEST = 500;

    public enum Reason {
        /** The address is not one. */
        BAD_ADDRESS(false, true),
        /** The server has no such mailbox, or will not take mail for it (RFC 5321 section 4.2.1, reply 5yz). */
        RECIPIENT_REFUSED(false, true),
        /** The server will not take this message (reply 5yz). */
        LETTER_REFUSED(false, true),
        /** The server asks to come back later (reply 4yz). */
        COME_BACK_LATER(false, false),
        /** The server does not accept our sender's address: an operator must mend it. */
        SENDER_REFUSED(true, false),
        /** The server does not accept our name or password: an operator must mend it. */
        SIGN_IN_REFUSED(true, false),
        /** The server was reached, and did not answer within the time limits. */
        TOO_SLOW(true, false),
        /** The server was not reached or broke off. */
        UNREACHABLE(true, false);

        private final boolean ofServer;
        private final boolean permanent;

        Reason(boolean ofServer, boolean permanent) {
            this.ofServer = ofServer;
            this.permanent = permanent;
        }

        /** @return whether every other letter would meet the same now */
        boolean ofServer() {
            return ofServer;
        }

        /** @return whether trying again by itself is pointless */
        boolean permanent() {
            return permanent;
        }
    }

    static DeliveryFailure of(Reason reason, Throwable cause) {
        return new DeliveryFailure(reason, cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    /** @param stored as the outbox keeps it */
    public static DeliveryFailure read(String stored) {
        var end = stored.indexOf(' ');
        return new DeliveryFailure(Reason.valueOf(stored.substring(0, end)), stored.substring(end + 1));
    }

    String stored() {
        var text = reason + " " + detail.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
