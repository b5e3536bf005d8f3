package org.plenary.discussion;

/** Of the discussions about one thing, as one reader sees them: how many are open, and how many remarks the reader has not read. */
public record Standing(int open, int unread) {

    public static final Standing NONE = new Standing(0, 0);

    Standing plus(Standing other) {
        return new Standing(open + other.open, unread + other.unread);
    }
}
