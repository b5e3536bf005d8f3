package org.plenary.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.security.Action;

/**
 * A thing that can be found.
 *
 * @param meetingId      the meeting in which the right to it is asked; null for what belongs to none
 * @param object         the thing among those of its kind: its id or code, at most 40 characters
 * @param right          asked in the meeting, or of the platform where it belongs to none; null: whoever is signed in
 * @param organisationId for the staff of which alone it is, or null
 * @param title          as shown; a title that is longer than 500 characters is shown without its end
 * @param names          what it is called too: found in these it counts as much as in the title
 * @param body           what is quoted from around the words that were found
 * @param more           by which it is found too, without being quoted: codes, names, places
 * @param path           where it is seen, without a leading slash
 */
public record SearchEntry(Long meetingId, SearchKind kind, String object, Action right, Long organisationId, Tongues title,
        List<String> names, Tongues body, List<String> more, String path) {

    /** The same in English, French and Spanish; null where there is none. */
    public record Tongues(String en, String fr, String es) {

        public static final Tongues NONE = new Tongues(null, null, null);

        /** The same in every language: a name, a symbol. */
        public static Tongues all(String text) {
            return new Tongues(text, null, null);
        }

        /** @return in this language, else in the first that there is; null where there is none */
        public String in(String language) {
            var wanted = switch (language) {
                case "fr" -> fr;
                case "es" -> es;
                default -> en;
            };
            return Stream.of(wanted, en, fr, es).filter(Objects::nonNull).findFirst().orElse(null);
        }

        Stream<String> each() {
            return Stream.of(en, fr, es).filter(Objects::nonNull);
        }

        Tongues atMost(int length) {
            return new Tongues(cut(en, length), cut(fr, length), cut(es, length));
        }

        private static String cut(String text, int length) {
            return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
        }
    }

    /** Something of a meeting that everybody sees who sees the meeting. */
    public static SearchEntry ofMeeting(long meetingId, SearchKind kind, long id, Tongues title, Tongues body, List<String> more, String path) {
        return new SearchEntry(meetingId, kind, String.valueOf(id), Action.VIEW_MEETING, null, title, List.of(), body, more, path);
    }

    /** The same for those who have this right in the meeting. */
    public SearchEntry seenWith(Action right) {
        return new SearchEntry(meetingId, kind, object, right, organisationId, title, names, body, more, path);
    }

    public SearchEntry called(List<String> names) {
        return new SearchEntry(meetingId, kind, object, right, organisationId, title, names, body, more, path);
    }

    Stream<String> heading() {
        return Stream.concat(title.each(), names.stream());
    }

    Stream<String> everything() {
        return Stream.of(heading(), body.each(), more.stream()).flatMap(texts -> texts).filter(Objects::nonNull);
    }
}
