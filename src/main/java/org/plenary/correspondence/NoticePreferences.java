package org.plenary.correspondence;

import java.util.Set;

/**
 * What an account wants to be told by e-mail.
 *
 * @param mentions where somebody mentions it
 * @param muted    ids of the meetings of which it wants to hear nothing
 */
public record NoticePreferences(Digest digest, Mentions mentions, Set<Long> muted) {

    /** How often it gets a summary. */
    public enum Digest {
        NONE, DAILY, WEEKLY
    }

    public enum Mentions {
        AT_ONCE, IN_DIGEST
    }

    public NoticePreferences {
        muted = Set.copyOf(muted);
    }
}
