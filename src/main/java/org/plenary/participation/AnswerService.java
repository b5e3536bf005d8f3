package org.plenary.participation;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.audit.PersonalDataAccess.Seen;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.participation.Registration.Answer;
import org.plenary.security.Action;
import org.plenary.security.Reading;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participants answered and handed in, for organisers. */
@Service
public class AnswerService {

    /** A file to hand out. @param content to be closed by whoever reads it */
    public record Download(KeptFile file, InputStream content) {
    }

    private final ParticipantRepository participants;
    private final AnswerRepository answers;
    private final FormRepository forms;
    private final MeetingFiles files;
    private final Rights rights;
    private final PersonalDataAccess access;

    AnswerService(ParticipantRepository participants, AnswerRepository answers, FormRepository forms, MeetingFiles files, Rights rights, PersonalDataAccess access) {
        this.participants = participants;
        this.answers = answers;
        this.forms = forms;
        this.files = files;
        this.rights = rights;
        this.access = access;
    }

    /** @return by the id of the question; without those that the signed-in account may not see */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Reading
    @Transactional
    public Map<Long, Answer> answers(long meetingId, long participantId) {
        var held = rights.in(meetingId);
        var seen = forms.form(meetingId).questions().stream().filter(question -> held.may(ConfidentialAnswers.right(question.fields())))
                .map(Question::id).collect(Collectors.toSet());
        access.viewed(meetingId, ParticipantService.PARTICIPANT, found(meetingId, participantId).id(), Seen.ANSWERS);
        var given = new HashMap<>(answers.answers(participantId));
        given.keySet().retainAll(seen);
        return given;
    }

    /** @throws NotFound when there is no such participant, or no photograph of them */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Reading
    @Transactional
    public Download photo(long meetingId, long participantId) {
        var photo = found(meetingId, participantId).photoId();
        if (photo == null) {
            throw new NotFound("photograph", participantId);
        }
        access.viewed(meetingId, ParticipantService.PARTICIPANT, participantId, Seen.PHOTO);
        return download(meetingId, photo);
    }

    /** @throws NotFound when the participant has not answered this question with a file that the account may see */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Reading
    @Transactional
    public Download file(long meetingId, long participantId, long questionId) {
        var answer = answers(meetingId, participantId).get(questionId);
        if (answer == null || answer.fileId() == null) {
            throw new NotFound("file", questionId);
        }
        access.viewed(meetingId, ParticipantService.PARTICIPANT, participantId, Seen.FILE);
        return download(meetingId, answer.fileId());
    }

    private Download download(long meetingId, long fileId) {
        var file = files.find(meetingId, fileId);
        return new Download(file, files.open(file));
    }

    private Participant found(long meetingId, long participantId) {
        return participants.find(meetingId, participantId).orElseThrow(() -> new NotFound("participant", participantId));
    }
}
