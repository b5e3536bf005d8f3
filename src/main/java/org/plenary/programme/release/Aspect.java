package org.plenary.programme.release;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/** What of a session can be another in a later release, in the order in which it is told. */
public enum Aspect {
    TIME(PublishedSession::startsAt),
    LENGTH(PublishedSession::minutes),
    ROOM(PublishedSession::room),
    TITLE(session -> Arrays.asList(session.titleEn(), session.titleFr(), session.titleEs())),
    KIND(PublishedSession::kind),
    CHAIR(PublishedSession::chair),
    RAPPORTEUR(PublishedSession::rapporteur),
    SPEAKERS(PublishedSession::speakers),
    LANGUAGES(PublishedSession::languages),
    LINK(PublishedSession::remoteLink),
    ACCESS(PublishedSession::closed),
    EXPECTED(PublishedSession::expected),
    ITEMS(PublishedSession::items),
    NOTE(PublishedSession::note);

    private final Function<PublishedSession, Object> value;

    Aspect(Function<PublishedSession, Object> value) {
        this.value = value;
    }

    boolean differs(PublishedSession one, PublishedSession other) {
        return !Objects.equals(value.apply(one), value.apply(other));
    }
}
