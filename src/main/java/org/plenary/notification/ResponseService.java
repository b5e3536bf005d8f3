package org.plenary.notification;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.audit.Actor;
import org.plenary.exchange.FileRefused;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.live.EditConflict;
import org.plenary.notification.Response.Manner;
import org.plenary.notification.Response.Translation;
import org.plenary.notification.ResponseDesk.Enclosure;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Responses to notifications, as staff of the secretariat see them and hand them in. Whoever reads the notification reads them. */
@Service
public class ResponseService {

    private record Translated(String sender, String language) {
    }

    /** A courtesy translation as it is written. @param words null where there is none yet */
    public record TranslationDraft(String words) {

        public TranslationDraft {
            words = Input.trimmed(words);
        }
    }

    private final ResponseRepository responses;
    private final ResponseDesk desk;
    private final MeetingFiles files;
    private final Register register;
    private final Clock clock;

    ResponseService(ResponseRepository responses, ResponseDesk desk, MeetingFiles files, Register register, Clock clock) {
        this.responses = responses;
        this.desk = desk;
        this.files = files;
        this.register = register;
        this.clock = clock;
    }

    /** @return those to this notification, in the order in which they came */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Response> responses(long id) {
        return responses.of(List.of(register.seen(id).id()));
    }

    /** @return those to this notification and to the one that it continues: what its recommendations may rest on */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Response> consolidated(long id) {
        var notification = register.seen(id);
        return responses.of(Stream.of(notification.fields().continuesId(), Long.valueOf(id)).filter(one -> one != null).toList());
    }

    /** @throws NotFound when there is no such response, or it has no file */
    @SignedIn
    @Transactional(readOnly = true)
    public KeptFile file(long id, long responseId) {
        return responses.find(register.seen(id).id(), responseId).map(Response::file).orElseThrow(() -> new NotFound("file of response", responseId));
    }

    /** @return its content as it was received */
    @SignedIn
    @Transactional(readOnly = true)
    public InputStream open(long id, long responseId) {
        return files.open(file(id, responseId));
    }

    /** What came by letter, e-mail or telephone, typed in. @throws InvalidInput when a field is wrong, or it is a draft */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Received type(long id, ResponseDraft draft) {
        try {
            return desk.take(issued(id), draft, Manner.TYPED, null, Actor.current());
        } catch (FileRefused e) {
            throw new IllegalStateException("There was no file", e);
        }
    }

    /** What came as a file. @throws InvalidInput when a field is wrong, or it is a draft @throws FileRefused when the file may not be kept */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(rollbackFor = FileRefused.class)
    public Received upload(long id, ResponseDraft draft, String name, InputStream content) throws FileRefused {
        return desk.take(issued(id), draft, Manner.UPLOAD, new Enclosure(name, content), Actor.current());
    }

    /**
     * Writes a courtesy translation, beside what was received, or another wording of it.
     *
     * @param base what the translator had in front of them in this language
     * @throws EditConflict when somebody else wrote other words meanwhile; nothing is saved
     * @throws InvalidInput when nothing is written, or the response is in this language itself
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void translate(long id, long responseId, String language, TranslationDraft base, TranslationDraft mine) {
        var notification = register.locked(id);
        var response = responses.find(id, responseId).orElseThrow(() -> new NotFound("response", responseId));
        var violations = new ArrayList<Violation>();
        Input.language(violations, "language", language);
        Input.required(violations, "words", mine.words(), 100_000);
        if (language != null && language.equals(response.language())) {
            violations.add(Violation.of("language", "notification.error.translation-same"));
        }
        InvalidInput.throwIfAny(violations);
        var now = new TranslationDraft(response.translations().stream().filter(one -> one.language().equals(language)).findFirst().map(Translation::words).orElse(null));
        var merged = EditConflict.merged(base, now, mine, notification.version(), null);
        if (merged.equals(now)) {
            return;
        }
        responses.translate(responseId, language, merged.words(), Actor.current().label(), clock.instant());
        register.recorded(notification, "RESPONSE_TRANSLATED", null, new Translated(response.sender(), language));
    }

    private Notification issued(long id) {
        var notification = register.locked(id);
        if (notification.state() == NotificationState.DRAFT) {
            throw Input.refused("state", "notification.error.not-issued");
        }
        return notification;
    }
}
