package org.plenary.discussion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.correspondence.WantedNotices;
import org.plenary.discussion.MentionNotation.Whom;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.subject.Audience;
import org.plenary.subject.Kind;
import org.plenary.subject.Subject;
import org.plenary.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may be mentioned where, and who is told of it. */
@Component
class MentionDesk {

    /** @param told whose home page shows it: everybody who is mentioned, by name or by organisation, but for whoever wrote it */
    record Kept(String words, List<AccountPrincipal> told) {
    }

    private final Audience audience;
    private final Subjects subjects;
    private final Outbox outbox;
    private final WantedNotices wanted;
    private final PublicAddress address;
    private final Messages messages;

    MentionDesk(Audience audience, Subjects subjects, Outbox outbox, WantedNotices wanted, PublicAddress address, Messages messages) {
        this.audience = audience;
        this.subjects = subjects;
        this.outbox = outbox;
        this.wanted = wanted;
        this.address = address;
        this.messages = messages;
    }

    /** @param organisationId within which the discussion is kept, or null @return organisations first, then people */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Mentionable> offered(long meetingId, Kind kind, Long organisationId) {
        return mentionable(audience(meetingId, kind, organisationId));
    }

    private List<AccountPrincipal> audience(long meetingId, Kind kind, Long organisationId) {
        return audience.of(meetingId, kind.right()).stream().filter(account -> organisationId == null || organisationId == account.organisationId()).toList();
    }

    private static List<Mentionable> mentionable(List<AccountPrincipal> accounts) {
        var offered = new ArrayList<Mentionable>();
        accounts.stream().collect(Collectors.toMap(AccountPrincipal::organisationId, AccountPrincipal::organisation, (one, same) -> one, LinkedHashMap::new))
                .forEach((id, acronym) -> offered.add(new Mentionable(new Whom(true, id), acronym)));
        var namesakes = accounts.stream().collect(Collectors.groupingBy(MentionDesk::name, Collectors.counting()));
        accounts.forEach(account -> offered.add(new Mentionable(new Whom(false, account.id()),
                namesakes.get(name(account)) > 1 ? account.name() + " (" + account.organisation() + ", " + account.getUsername() + ")" : name(account))));
        return offered;
    }

    private static String name(AccountPrincipal account) {
        return account.name() + " (" + account.organisation() + ")";
    }

    /**
     * @param typed          what was said, with names after "@"
     * @param organisationId within which the discussion is kept, or null
     * @throws InvalidInput at "words" where somebody is mentioned who may not see what is discussed, or the discussion
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept keep(long meetingId, Kind kind, Long organisationId, String typed) {
        if (typed.indexOf('@') < 0) {
            return new Kept(MentionNotation.kept(typed, Map.of()), List.of());
        }
        var seeing = audience(meetingId, kind, organisationId);
        var everybody = mentionable(audience.everybody());
        var names = everybody.stream().collect(Collectors.toMap(Mentionable::name, Mentionable::whom, (one, other) -> one, LinkedHashMap::new));
        mentionable(seeing).forEach(one -> names.put(one.name(), one.whom()));
        var kept = MentionNotation.kept(typed, names);
        var told = new LinkedHashSet<AccountPrincipal>();
        for (var whom : MentionNotation.mentioned(kept)) {
            var meant = seeing.stream().filter(account -> whom.organisation() ? account.organisationId() == whom.id() : account.id() == whom.id()).toList();
            if (meant.isEmpty()) {
                throw Input.refused("words", organisationId == null ? "talk.error.may-not-see" : "talk.error.within",
                        names.entrySet().stream().filter(entry -> entry.getValue().equals(whom)).findFirst().orElseThrow().getKey(), CurrentAccount.get().organisation());
            }
            told.addAll(meant);
        }
        told.removeIf(account -> account.id() == CurrentAccount.get().id());
        return new Kept(kept, List.copyOf(told));
    }

    /**
     * Writes to those who want to be told at once. The letters belong to no meeting: its correspondence is read by others than those who may
     * see what is discussed.
     *
     * @param words as they were typed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long meetingId, long discussionId, Kind kind, long id, String words, List<AccountPrincipal> told) {
        var atOnce = wanted.atOnce(meetingId, told.stream().map(AccountPrincipal::id).toList());
        told.stream().filter(account -> atOnce.contains(account.id())).forEach(account -> outbox.put(letter(meetingId, discussionId, kind, id, words, account)));
    }

    private Letter letter(long meetingId, long discussionId, Kind kind, long id, String words, AccountPrincipal to) {
        var locale = to.locale();
        var author = name(CurrentAccount.get());
        var about = subjects.find(meetingId, kind, id, locale.getLanguage()).map(Subject::title).orElseGet(() -> messages.get("entity." + kind, locale));
        var meeting = subjects.find(meetingId, Kind.MEETING, meetingId, locale.getLanguage()).orElseThrow();
        return new Letter(null, to.getUsername(), to.name(), locale, messages.get("talk.mail.subject", locale, author, about),
                messages.get("talk.mail.body", locale, to.name(), author, about, meeting.title(), words,
                        address.of("/" + meeting.path() + "/together/discussions?thread=" + discussionId), address.of("/notices")));
    }
}
