package org.plenary.nomination;

import java.util.List;
import org.plenary.files.MeetingFiles;
import org.plenary.nomination.NomineeDataRepository.OwnNomination;
import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a call keeps of nominees, of those who name them, and of those who review and pick. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NomineeData implements HoldsPersonalData {

    /** A nomination as its nominee may read it. @param papers names of the files handed in */
    public record Named(String by, Candidate candidate, NominationState state, String reason, List<String> papers) {
    }

    private final NomineeDataRepository kept;
    private final PaperRepository papers;
    private final MeetingFiles files;

    NomineeData(NomineeDataRepository kept, PaperRepository papers, MeetingFiles files) {
        this.kept = kept;
        this.papers = papers;
        this.files = files;
    }

    /** @param nominationId from which somebody became a participant, or null @return the nominations of that person for this meeting */
    public List<Named> of(long meetingId, String email, Long nominationId) {
        var own = kept.of(meetingId, email, nominationId);
        var handedIn = papers.of(own.stream().map(one -> one.nomination().id()).toList());
        return own.stream().map(one -> named(one, handedIn.getOrDefault(one.nomination().id(), List.of()))).toList();
    }

    private static Named named(OwnNomination one, List<PaperIn> handedIn) {
        var nomination = one.nomination();
        return new Named(one.by(), nomination.candidate(), nomination.state(), nomination.reason(), handedIn.stream().map(PaperIn::name).toList());
    }

    @Override
    public int empty(long meetingId, KeptData data) {
        return switch (data) {
            case CONTACT -> kept.emptyContacts(meetingId);
            case GENDER -> kept.emptyGender(meetingId);
            case PAPERS -> emptyPapers(meetingId);
            case DRAFTS -> kept.removeDrafts(meetingId);
            case NAMES -> kept.emptyNames(meetingId);
            case PHOTO, LETTERS, MAIL, LOOKS -> 0;
        };
    }

    private int emptyPapers(long meetingId) {
        var handedIn = kept.papers(meetingId);
        kept.removePapers(meetingId);
        handedIn.forEach(file -> files.remove(meetingId, file));
        return handedIn.size();
    }
}
