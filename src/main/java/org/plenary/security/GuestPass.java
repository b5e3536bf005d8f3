package org.plenary.security;

import java.time.Instant;
import java.util.Locale;

/**
 * Proof that a guest holds a valid link. Only {@link GuestLinks} makes one, so a method that takes it needs no other check than
 * the purpose.
 */
public final class GuestPass {

    /** What a link is for; a link serves one purpose only. */
    public enum Purpose {
        /** Answering a call as nominating authority, as often as needed until the deadline; the subject is the addressee. */
        NOMINATE(false),
        /** Confirming or declining once; the subject is the nomination. */
        CONFIRM(true),
        /** Picking among the nominees of a region until the deadline; the subject is the region of the call. */
        PICK(false),
        /** Scoring nominees as an independent reviewer; the subject is the reviewer. */
        REVIEW(false),
        /** Registering, and correcting one's registration until the meeting; the subject is the participant. */
        REGISTER(false),
        /** Reading, acknowledging and answering a notification, as often as needed; the subject is its addressee, and there is no meeting. */
        NOTIFIED(false);

        private final boolean singleUse;

        Purpose(boolean singleUse) {
            this.singleUse = singleUse;
        }

        boolean singleUse() {
            return singleUse;
        }
    }

    private final long linkId;
    private final Purpose purpose;
    private final long meetingId;
    private final long subjectId;
    private final String name;
    private final String email;
    private final Locale locale;
    private final Instant expiresAt;

    GuestPass(long linkId, Purpose purpose, long meetingId, long subjectId, String name, String email, Locale locale, Instant expiresAt) {
        this.linkId = linkId;
        this.purpose = purpose;
        this.meetingId = meetingId;
        this.subjectId = subjectId;
        this.name = name;
        this.email = email;
        this.locale = locale;
        this.expiresAt = expiresAt;
    }

    long linkId() {
        return linkId;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** The meeting it is about; 0 where there is none. */
    public long meetingId() {
        return meetingId;
    }

    /** The id of the row that the link is about; its kind follows from the purpose. */
    public long subjectId() {
        return subjectId;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Locale locale() {
        return locale;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
