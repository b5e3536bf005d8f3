package org.plenary.shell.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.audit.NamesInHistory;
import org.plenary.body.BodyService;
import org.plenary.retention.Emptied;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** What the trail keeps of a field, in a reader's words: constants, dates, languages, States, and names for ids. */
@Component
class HistoryWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern LOCAL = Pattern.compile(DAY.pattern() + "[ T]([01]\\d|2[0-3]):[0-5]\\d(:\\d\\d(\\.\\d+)?)?");
    private static final Pattern INSTANT = Pattern.compile(DAY.pattern() + "T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final String EACH = "; ";
    /** What was put back, or taken of a proposal, is told of every kind of object in the same way: from when, whose, and these fields. */
    private static final Set<String> NAMES_OF_FIELDS = Set.of("fields", "proposedFields");

    /** Where the constants of a field have their texts; by the kind of object and the field. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("ACCESS.effect", "rights.because."), Map.entry("ACCESS.right", "right."), Map.entry("ACCESS.role", "role."),
            Map.entry("ACCOUNT.platformRole", "platform-role."), Map.entry("AGENDA.state", "agenda.state."),
            Map.entry("APPROVAL.thing", "together.thing."), Map.entry("BADGE_DESIGN.paper", "lists.badge.paper."),
            Map.entry("CHANGE_PROPOSAL.state", "proposal.state."), Map.entry("CREDENTIAL.form", "credentials.form."),
            Map.entry("CREDENTIAL.seen", "history.seen."), Map.entry("CREDENTIAL.signatory", "credentials.signatory."),
            Map.entry("CREDENTIAL.state", "credentials.state."), Map.entry("DEADLINE.countedFrom", "deadlines.of."),
            Map.entry("DEADLINE.counting", "deadlines.counting."), Map.entry("DEADLINE.point", "deadlines.point."),
            Map.entry("DEADLINE.roll", "deadlines.roll."), Map.entry("DEADLINE.state", "deadlines.state."),
            Map.entry("DEADLINE.unit", "deadlines.unit."), Map.entry("DOCUMENT.kind", "document.kind."),
            Map.entry("DOCUMENT.status", "document.status."), Map.entry("FUNDING.state", "participation.funding.state."),
            Map.entry("HISTORY.what", "history.data."), Map.entry("ISSUED_LETTER.kind", "participation.letter.title."),
            Map.entry("LETTER.state", "correspondence.state."), Map.entry("MANDATE.kind", "synergies.mandate-kind."),
            Map.entry("MEETING.kind", "meeting.kind."), Map.entry("MEETING.relation", "meeting.link."), Map.entry("MEETING.state", "meeting.state."),
            Map.entry("NOMINATION.gender", "nomination.gender."), Map.entry("NOMINATION.paper", "nomination.paper."),
            Map.entry("NOMINATION.seen", "history.seen."), Map.entry("NOMINATION.state", "nomination.state."),
            Map.entry("NOMINATION_CALL.eligible", "nomination.eligible."), Map.entry("NOMINATION_CALL.fundingRule", "nomination.funding."),
            Map.entry("NOMINATION_CALL.promotion", "nomination.promotion."), Map.entry("NOMINATION_CALL.state", "nomination.call.state."),
            Map.entry("NOTIFICATION.level", "notification.level."), Map.entry("NOTIFICATION.manner", "notification.manner."),
            Map.entry("NOTIFICATION.reply", "notification.reply."), Map.entry("NOTIFICATION.state", "notification.state."),
            Map.entry("OUTCOME.kind", "outcome.kind."), Map.entry("OUTCOME.state", "outcome.state."),
            Map.entry("PARTICIPANT.category", "participation.category."), Map.entry("PARTICIPANT.delegationRole", "participation.role."),
            Map.entry("PARTICIPANT.seen", "history.seen."), Map.entry("PARTICIPANT.state", "participation.state."),
            Map.entry("PARTNER_GROUP.meetingKinds", "meeting.kind."), Map.entry("PARTNER_GROUP.organisationKinds", "heading.organisation."),
            Map.entry("PARTNER_INVITATION.role", "role."), Map.entry("PARTNER_INVITATION.state", "partner.state."),
            Map.entry("PERSONAL_DATA.seen", "history.seen."), Map.entry("PERSONAL_DATA.taken", "history.taken."),
            Map.entry("PERSONAL_DATA.what", "history.data."), Map.entry("POINT_OF_ORDER.ruling", "room.ruling."),
            Map.entry("PROGRAMME_DRAFT.keeping", "arranging.keeping."), Map.entry("PROPOSAL.kind", "negotiation.proposal.kind."),
            Map.entry("PROPOSAL.state", "negotiation.proposal.state."), Map.entry("REGISTRATION_QUESTION.categories", "participation.category."),
            Map.entry("REGISTRATION_QUESTION.kind", "participation.kind."), Map.entry("REGISTRATION_QUESTION.topic", "participation.topic."),
            Map.entry("RESPONSIBILITY.standing", "together.area-answer."), Map.entry("RESPONSIBILITY.state", "together.state."),
            Map.entry("ROOM.layouts", "programme.layout."), Map.entry("SELECTION.ruling", "selection.ruling."),
            Map.entry("SESSION.kind", "programme.kind."), Map.entry("SESSION.layout", "programme.layout."),
            Map.entry("SPEAKER.category", "room.category."), Map.entry("SPEAKER.state", "room.state."), Map.entry("TASK.counted", "task.counted."),
            Map.entry("TASK.kind", "task.kind."), Map.entry("TASK.progress", "task.progress."), Map.entry("TEXT.houseStyle", "text.house."),
            Map.entry("TEXT_ISSUE.kind", "negotiation.issue.kind."));

    private static final Set<String> STATES = Set.of("iso2", "states");
    private static final Set<String> LANGUAGES = Set.of("language", "languages", "originalLanguage", "source");
    private static final Set<String> ORGANISATIONS = Set.of("leadId", "hostId", "ownerId", "organisationId");

    private final Messages messages;
    private final BodyService bodies;
    private final List<NamesInHistory> names;

    HistoryWords(Messages messages, BodyService bodies, List<NamesInHistory> names) {
        this.messages = messages;
        this.bodies = bodies;
        this.names = names;
    }

    String field(String entity, String field, Locale locale) {
        var own = "field." + entity + "." + field;
        return messages.get(messages.has(own) ? own : "history.restored." + field, locale);
    }

    /** @param value as kept; several are parted by semicolons @param zone in which moments are told */
    String value(String entity, String field, String value, ZoneId zone, Locale locale) {
        if (value.equals(Emptied.MARK)) {
            return messages.get("retention.emptied", locale);
        }
        if (NAMES_OF_FIELDS.contains(field)) {
            return Arrays.stream(value.split(EACH)).map(one -> field(entity, one, locale)).collect(Collectors.joining(EACH));
        }
        return constants(CONSTANTS.get(entity + "." + field), value, locale).or(() -> known(entity, field, value, locale)).orElseGet(() -> plain(value, zone, locale));
    }

    private Optional<String> constants(String stem, String value, Locale locale) {
        var each = value.split(EACH);
        return stem == null || !Arrays.stream(each).allMatch(one -> messages.has(stem + one)) ? Optional.empty()
                : Optional.of(Arrays.stream(each).map(one -> messages.get(stem + one, locale)).collect(Collectors.joining(EACH)));
    }

    private Optional<String> known(String entity, String field, String value, Locale locale) {
        if (STATES.contains(field)) {
            var states = new StateNames(bodies.countryNames(), locale, LocalDate.now());
            return Optional.of(Arrays.stream(value.split(EACH)).map(states::name).collect(Collectors.joining(EACH)));
        }
        if (LANGUAGES.contains(field)) {
            return constants("document.language.", value, locale);
        }
        var feature = names.stream().filter(one -> one.knows(entity, field)).findFirst();
        if (feature.isPresent()) {
            return Optional.of(Arrays.stream(value.split(EACH)).map(one -> feature.get().name(one, locale).orElseGet(() -> gone(locale))).collect(Collectors.joining(EACH)));
        }
        if (!value.matches("\\d{1,18}(; \\d{1,18})*")) {
            return Optional.empty();
        }
        if (ORGANISATIONS.contains(field)) {
            return Optional.of(bodies.organisations().stream().filter(one -> one.id() == Long.parseLong(value)).findFirst()
                    .map(one -> one.name().in(locale.getLanguage())).orElseGet(() -> gone(locale)));
        }
        if (field.equals("bodyId")) {
            return Optional.of(bodies.bodies().stream().filter(one -> one.id() == Long.parseLong(value)).findFirst()
                    .map(one -> one.name().in(locale.getLanguage())).orElseGet(() -> gone(locale)));
        }
        return Optional.empty();
    }

    private String plain(String value, ZoneId zone, Locale locale) {
        return switch (value) {
            case "true" -> messages.get("yes", locale);
            case "false" -> messages.get("no", locale);
            case String day when DAY.matcher(day).matches() -> Dates.day(LocalDate.parse(day), locale);
            case String moment when INSTANT.matcher(moment).matches() -> Dates.instant(Instant.parse(moment), zone, locale);
            case String local when LOCAL.matcher(local).matches() -> local(LocalDateTime.parse(local.replace(' ', 'T')), locale);
            default -> value;
        };
    }

    private static String local(LocalDateTime moment, Locale locale) {
        return Dates.day(moment.toLocalDate(), locale) + ", " + moment.toLocalTime();
    }

    private String gone(Locale locale) {
        return messages.get("history.gone", locale);
    }
}
