package org.plenary.programme.release;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.body.BodyService;
import org.plenary.programme.SessionKind;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Drafts what is told of each session that a release changed; breaks concern nobody. */
@Component
class ReleaseNotices {

    private final NoticeRepository notices;
    private final BodyService bodies;
    private final Messages messages;

    ReleaseNotices(NoticeRepository notices, BodyService bodies, Messages messages) {
        this.notices = notices;
        this.bodies = bodies;
        this.messages = messages;
    }

    void draft(long releaseId, ZoneId zone, List<SessionChange> changes) {
        var names = bodies.countryNames();
        var on = changes.stream().map(change -> change.session().startsAt().toLocalDate()).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        var inWords = Messages.LOCALES.stream().map(Locale::getLanguage).collect(Collectors.toMap(Function.identity(), language -> names.translating(language, on)));
        changes.stream().filter(change -> !change.session().kind().equals(SessionKind.BREAK.name())).forEach(change ->
                notices.insert(releaseId, change.session().id(), NoticeDraft.of(change, zone, messages, inWords::get)));
    }
}
