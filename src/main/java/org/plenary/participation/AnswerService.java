package org.plenary.participation;

import java.io.InputStream;
import java.util.Map;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.participation.Registration.Answer;
import org.plenary.security.Action;
import org.plenary.security.Requires;
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
    private final MeetingFiles files;

    AnswerService(ParticipantRepository participants, AnswerRepository answers, MeetingFiles files) {
        this.participants = participants;
        this.answers = answers;
        this.files = files;
    }

    /** @return by the id of the question */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public Map<Long, Answer> answers(long meetingId, long participantId) {
        return answers.answers(found(meetingId, participantId).id());
    }

    /** @throws NotFound when there is no such participant, or no photograph of them */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public Download photo(long meetingId, long participantId) {
        var photo = found(meetingId, participantId).photoId();
        if (photo == null) {
            throw new NotFound("photograph", participantId);
        }
        return download(meetingId, photo);
    }

    /** @throws NotFound when the participant has not answered this question with a file */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public Download file(long meetingId, long participantId, long questionId) {
        var answer = answers.answers(found(meetingId, participantId).id()).get(questionId);
        if (answer == null || answer.fileId() == null) {
            throw new NotFound("file", questionId);
        }
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
