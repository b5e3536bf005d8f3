package org.plenary.programme.release;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A session as a release keeps it: everything by the names of that moment, so that what becomes of rooms and agenda later changes nothing.
 *
 * @param id        of the session of the programme
 * @param kind      the name of a kind of session
 * @param titleEn   null where there is none in that language; all three are null where nothing of the session is disclosed
 * @param startsAt  on the clocks of the meeting's zone
 * @param minutes   real minutes
 * @param room      null while it has none
 * @param languages interpreted, ISO 639-1
 * @param closed    not open to observers
 */
public record PublishedSession(long id, String kind, String titleEn, String titleFr, String titleEs, LocalDateTime startsAt, int minutes, String room,
        String chair, String rapporteur, List<String> speakers, List<String> languages, String remoteLink, boolean closed, List<String> expected,
        List<Item> items, String note) {

    /** An agenda item: its number, and its title in each language that has one. */
    public record Item(String number, String titleEn, String titleFr, String titleEs) {

        /** @return "7.2 Budget", in this language where it has a title in it */
        public String text(String language) {
            return Stream.of(in(language, titleEn, titleFr, titleEs), titleEn, titleFr, titleEs).filter(text -> text != null).findFirst()
                    .map(text -> number + " " + text).orElse(number);
        }
    }

    /** @param language the ISO 639-1 code of the language it is in */
    public record Title(String text, String language) {
    }

    public PublishedSession {
        speakers = List.copyOf(speakers);
        languages = List.copyOf(languages);
        expected = List.copyOf(expected);
        items = List.copyOf(items);
    }

    /** @return in this language, else in another that there is; empty where nothing is disclosed */
    public Optional<Title> title(String language) {
        return Stream.of(language, "en", "fr", "es").filter(one -> in(one, titleEn, titleFr, titleEs) != null).findFirst()
                .map(one -> new Title(in(one, titleEn, titleFr, titleEs), one));
    }

    private static String in(String language, String english, String french, String spanish) {
        return switch (language) {
            case "fr" -> french;
            case "es" -> spanish;
            default -> english;
        };
    }

    /** @return when it ends, on the clocks of the zone */
    public LocalDateTime endsAt(ZoneId zone) {
        return startsAt.atZone(zone).plusMinutes(minutes).toLocalDateTime();
    }

    /** @return that something is on, when and where, and nothing more */
    public PublishedSession undisclosed() {
        return new PublishedSession(id, kind, null, null, null, startsAt, minutes, room, null, null, List.of(), List.of(), null, true, List.of(), List.of(), null);
    }

    /** @return what it is, when and where, and nothing more */
    public PublishedSession inBrief() {
        return new PublishedSession(id, kind, titleEn, titleFr, titleEs, startsAt, minutes, room, null, null, List.of(), List.of(), null, closed, List.of(), List.of(), null);
    }

    /** @param named what is said for those who chair, report, speak and are expected */
    PublishedSession named(UnaryOperator<String> named) {
        return new PublishedSession(id, kind, titleEn, titleFr, titleEs, startsAt, minutes, room, chair == null ? null : named.apply(chair),
                rapporteur == null ? null : named.apply(rapporteur), speakers.stream().map(named).toList(), languages, remoteLink, closed,
                expected.stream().map(named).toList(), items, note);
    }

    /** @return without those who chair, report and speak, and without what was noted */
    PublishedSession impersonal() {
        return new PublishedSession(id, kind, titleEn, titleFr, titleEs, startsAt, minutes, room, null, null, List.of(), languages, remoteLink, closed, expected,
                items, null);
    }

    /** @return without what only those may have who take part */
    public PublishedSession withoutLink() {
        return remoteLink == null ? this : new PublishedSession(id, kind, titleEn, titleFr, titleEs, startsAt, minutes, room, chair, rapporteur, speakers,
                languages, null, closed, expected, items, note);
    }
}
