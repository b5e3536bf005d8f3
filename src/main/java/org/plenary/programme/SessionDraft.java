package org.plenary.programme;

import static org.plenary.shell.Input.tooLong;
import static org.plenary.shell.Input.trimmed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.body.Names;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

/**
 * The fields of a session that people edit.
 *
 * @param titleEn   in English; at least one of the three titles is given, the others are null
 * @param startsAt  on the clocks of the meeting's zone; null while unscheduled
 * @param minutes   how long it takes
 * @param pinned    stays where it is when the programme is arranged by machine
 * @param languages interpreted, ISO 639-1, in the order of the house
 * @param closed    not open to observers
 * @param expected  delegations and groups that are expected
 * @param items     ids of the agenda items it takes up, in their order
 * @param equipment that its room must have
 * @param after     sessions that must have ended before it
 * @param prepares  the plenary before which this regional group meets; null for the first of its day
 * @param closesAt  when it was announced to end at the latest, on the clocks of the meeting's zone; null where nothing was announced
 * @param afar      who speaks in it without coming
 */
public record SessionDraft(SessionKind kind, String titleEn, String titleFr, String titleEs, LocalDateTime startsAt, int minutes, Long roomId,
        boolean pinned, String chair, String rapporteur, List<String> speakers, SeatingLayout layout, List<String> languages, String remoteLink,
        boolean closed, List<String> expected, List<Long> items, String note, List<String> equipment, List<SessionRef> after, SessionRef prepares,
        LocalDateTime closesAt, List<RemoteSpeaker> afar) {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 24 * 60;

    /** Set-up before and what follows after are part of a programme. */
    private static final int DAYS_AROUND = 14;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_EQUIPMENT = 500;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+");

    /** Another session of the meeting, by its id. */
    public record SessionRef(long id) {
    }

    /** @param zone where they are, by its IANA name */
    public record RemoteSpeaker(String name, String zone) {

        @Override
        public String toString() {
            return name + " (" + zone + ")";
        }
    }

    public SessionDraft {
        titleEn = trimmed(titleEn);
        titleFr = trimmed(titleFr);
        titleEs = trimmed(titleEs);
        chair = trimmed(chair);
        rapporteur = trimmed(rapporteur);
        speakers = lines(speakers);
        languages = Messages.LOCALES.stream().map(Locale::getLanguage).filter(languages::contains).toList();
        remoteLink = trimmed(remoteLink);
        expected = lines(expected);
        items = List.copyOf(items);
        note = trimmed(note);
        roomId = startsAt == null ? null : roomId;
        equipment = lines(equipment);
        after = List.copyOf(after);
        afar = afar.stream().map(one -> new RemoteSpeaker(trimmed(one.name()), trimmed(one.zone()))).filter(one -> one.name() != null || one.zone() != null)
                .distinct().toList();
    }

    /** A session that needs no equipment, follows no other, and has nobody who speaks from afar. */
    public SessionDraft(SessionKind kind, String titleEn, String titleFr, String titleEs, LocalDateTime startsAt, int minutes, Long roomId, boolean pinned,
            String chair, String rapporteur, List<String> speakers, SeatingLayout layout, List<String> languages, String remoteLink, boolean closed,
            List<String> expected, List<Long> items, String note) {
        this(kind, titleEn, titleFr, titleEs, startsAt, minutes, roomId, pinned, chair, rapporteur, speakers, layout, languages, remoteLink, closed, expected,
                items, note, List.of(), List.of(), null, null, List.of());
    }

    /** A session of which only this is known. */
    public static SessionDraft titled(SessionKind kind, String titleEn, LocalDateTime startsAt, int minutes, Long roomId) {
        return new SessionDraft(kind, titleEn, null, null, startsAt, minutes, roomId, false, null, null, List.of(), null, List.of(), null, false,
                List.of(), List.of(), null);
    }

    private static List<String> lines(List<String> given) {
        return given.stream().filter(line -> !line.isBlank()).map(String::strip).distinct().toList();
    }

    public Place place() {
        return new Place(startsAt, minutes, roomId);
    }

    public SessionDraft at(Place place) {
        return new SessionDraft(kind, titleEn, titleFr, titleEs, place.startsAt(), place.minutes(), place.roomId(), pinned, chair, rapporteur, speakers,
                layout, languages, remoteLink, closed, expected, items, note, equipment, after, prepares, closesAt, afar);
    }

    public SessionDraft pinned(boolean stays) {
        return new SessionDraft(kind, titleEn, titleFr, titleEs, startsAt, minutes, roomId, stays, chair, rapporteur, speakers, layout, languages, remoteLink,
                closed, expected, items, note, equipment, after, prepares, closesAt, afar);
    }

    SessionDraft ofGroup(String group, Names named) {
        return new SessionDraft(kind, ofGroup(titleEn, ": ", named.in("en")), ofGroup(titleFr, "\u00a0: ", named.in("fr")), ofGroup(titleEs, ": ", named.in("es")), startsAt, minutes,
                null, pinned, chair, rapporteur, speakers, layout, languages, remoteLink, closed, List.of(group), items, note, equipment, after, prepares, closesAt,
                afar);
    }

    private static String ofGroup(String title, String colon, String group) {
        return title == null ? null : title + colon + group;
    }

    /**
     * @param first of the days of the meeting
     * @return everything that is wrong with it, each at its field; empty when it can be saved.
     */
    public List<Violation> violations(ZoneId zone, LocalDate first, LocalDate last) {
        var violations = new ArrayList<Violation>();
        if (kind == null) {
            violations.add(Violation.of("kind", "error.required"));
        }
        if (titleEn == null && titleFr == null && titleEs == null) {
            violations.add(Violation.of("titleEn", "programme.error.title-missing"));
        }
        tooLong(violations, "titleEn", titleEn, LONGEST_TITLE);
        tooLong(violations, "titleFr", titleFr, LONGEST_TITLE);
        tooLong(violations, "titleEs", titleEs, LONGEST_TITLE);
        tooLong(violations, "chair", chair, LONGEST_NAME);
        tooLong(violations, "rapporteur", rapporteur, LONGEST_NAME);
        tooLong(violations, "speakers", String.join("\n", speakers), LONGEST_TEXT);
        tooLong(violations, "expected", String.join("\n", expected), 2 * LONGEST_TEXT);
        tooLong(violations, "note", note, LONGEST_TEXT);
        tooLong(violations, "remoteLink", remoteLink, LONGEST_LINK);
        if (remoteLink != null && !LINK.matcher(remoteLink).matches()) {
            violations.add(Violation.of("remoteLink", "programme.error.link", remoteLink));
        }
        tooLong(violations, "equipment", String.join("\n", equipment), LONGEST_EQUIPMENT);
        tooLong(violations, "afar", afar.stream().map(RemoteSpeaker::toString).collect(Collectors.joining("\n")), LONGEST_TEXT);
        if (afar.stream().anyMatch(one -> one.name() == null || one.zone() == null || !ZoneId.getAvailableZoneIds().contains(one.zone()))) {
            violations.add(Violation.of("afar", "programme.error.afar"));
        }
        if (closesAt != null && (closesAt.toLocalDate().isBefore(first.minusDays(DAYS_AROUND)) || closesAt.toLocalDate().isAfter(last.plusDays(DAYS_AROUND)))) {
            violations.add(Violation.of("closesAt", "programme.error.far-off", DAYS_AROUND));
        }
        violations.addAll(placeViolations(place(), zone, first, last));
        return violations;
    }

    static List<Violation> placeViolations(Place place, ZoneId zone, LocalDate first, LocalDate last) {
        var violations = new ArrayList<Violation>();
        if (place.minutes() < SHORTEST || place.minutes() > LONGEST) {
            violations.add(Violation.of("minutes", "programme.error.minutes", SHORTEST, LONGEST));
        }
        if (place.isScheduled()) {
            if (place.day().isBefore(first.minusDays(DAYS_AROUND)) || place.day().isAfter(last.plusDays(DAYS_AROUND))) {
                violations.add(Violation.of("startsAt", "programme.error.far-off", DAYS_AROUND));
            }
            if (zone.getRules().getValidOffsets(place.startsAt()).isEmpty()) {
                violations.add(Violation.of("startsAt", "programme.error.no-such-time", place.startsAt().toLocalTime().toString()));
            }
        }
        return violations;
    }
}
