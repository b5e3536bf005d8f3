package org.plenary.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaService;
import org.plenary.programme.SessionDraft.SessionRef;
import org.plenary.proposal.Proposable;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.plenary.shell.Violation;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.stereotype.Component;

/** Puts back the fields and the place of a session, and changes them as proposed; one that was taken out comes back. */
@Component
class RestorableSession implements Proposable {

    private final ProgrammeService programme;
    private final AgendaService agenda;

    RestorableSession(ProgrammeService programme, AgendaService agenda) {
        this.programme = programme;
        this.agenda = agenda;
    }

    @Override
    public String entity() {
        return ProgrammeService.SESSION;
    }

    @Override
    public Action right() {
        return Action.EDIT_PROGRAMME;
    }

    @Override
    public Class<SessionDraft> fields() {
        return SessionDraft.class;
    }

    @Override
    public Optional<SessionDraft> now(Long meetingId, long id) {
        return programme.programme(meetingId).session(id).map(Session::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        programme.edit(meetingId, id, (SessionDraft) base, (SessionDraft) mine);
    }

    @Override
    public MeetingPart.Kind part() {
        return MeetingPart.Kind.SESSION;
    }

    @Override
    public List<Violation> violations(long meetingId, Record mine) {
        var plan = programme.programme(meetingId);
        return ((SessionDraft) mine).violations(plan.zone(), plan.first(), plan.last());
    }

    @Override
    public BiFunction<String, Object, Optional<String>> words(long meetingId, String language) {
        var plan = SingletonSupplier.of(() -> programme.programme(meetingId));
        var tree = SingletonSupplier.of(() -> agenda.tree(meetingId));
        return (field, value) -> switch (field) {
            case "roomId" -> plan.obtain().room((Long) value).map(Room::name);
            case "items" -> Optional.of(tree.obtain().stream().filter(item -> ((Collection<?>) value).contains(item.id()))
                    .map(item -> item.number() + " " + item.title(language).text()).collect(Collectors.joining("; ")));
            case "after" -> Optional.of(((Collection<?>) value).stream().map(one -> title(plan.obtain(), (SessionRef) one, language)).collect(Collectors.joining("; ")));
            case "prepares" -> Optional.of(title(plan.obtain(), (SessionRef) value, language));
            default -> Optional.empty();
        };
    }

    private static String title(Programme plan, SessionRef other, String language) {
        return plan.session(other.id()).map(session -> session.title(language).text()).orElse("");
    }

    @Override
    public boolean canBringBack() {
        return true;
    }

    @Override
    public void bringBack(Long meetingId, Record fields) {
        programme.add(meetingId, (SessionDraft) fields);
    }

    @Override
    public boolean isToldApart() {
        return true;
    }
}
