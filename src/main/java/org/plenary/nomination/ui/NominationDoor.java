package org.plenary.nomination.ui;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.plenary.exchange.FileRefused;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.Invitation;
import org.plenary.nomination.NominationDeskService;
import org.plenary.nomination.NominationGuestService;
import org.plenary.nomination.Proposed;

/** How a list of candidates is written on: by the link of the nominating authority, or by organisers on its behalf. */
interface NominationDoor {

    Invitation look(Locale locale);

    Proposed propose(Candidate candidate);

    Proposed correct(long nominationId, Candidate base, Candidate mine);

    Proposed replace(long nominationId, int version, Candidate candidate);

    void attach(long nominationId, int version, long paperId, String name, InputStream content) throws FileRefused;

    void prioritise(long nominationId, int priority);

    void withdraw(long nominationId, int version);

    /** @return what was being typed when the page was left */
    Optional<Candidate> draft();

    void saveDraft(Candidate typed);

    record ByLink(NominationGuestService guests, String token) implements NominationDoor {

        @Override
        public Invitation look(Locale locale) {
            return guests.look(token, locale);
        }

        @Override
        public Proposed propose(Candidate candidate) {
            return guests.propose(token, candidate);
        }

        @Override
        public Proposed correct(long nominationId, Candidate base, Candidate mine) {
            return guests.correct(token, nominationId, base, mine);
        }

        @Override
        public Proposed replace(long nominationId, int version, Candidate candidate) {
            return guests.replace(token, nominationId, version, candidate);
        }

        @Override
        public void attach(long nominationId, int version, long paperId, String name, InputStream content) throws FileRefused {
            guests.attach(token, nominationId, version, paperId, name, content);
        }

        @Override
        public void prioritise(long nominationId, int priority) {
            guests.prioritise(token, nominationId, priority);
        }

        @Override
        public void withdraw(long nominationId, int version) {
            guests.withdraw(token, nominationId, version);
        }

        @Override
        public Optional<Candidate> draft() {
            return guests.draft(token);
        }

        @Override
        public void saveDraft(Candidate typed) {
            guests.saveDraft(token, typed);
        }
    }

    record OnBehalf(NominationDeskService desk, long meetingId, long addresseeId) implements NominationDoor {

        @Override
        public Invitation look(Locale locale) {
            return desk.look(meetingId, addresseeId, locale);
        }

        @Override
        public Proposed propose(Candidate candidate) {
            return desk.propose(meetingId, addresseeId, candidate);
        }

        @Override
        public Proposed correct(long nominationId, Candidate base, Candidate mine) {
            return desk.correct(meetingId, addresseeId, nominationId, base, mine);
        }

        @Override
        public Proposed replace(long nominationId, int version, Candidate candidate) {
            return desk.replace(meetingId, addresseeId, nominationId, version, candidate);
        }

        @Override
        public void attach(long nominationId, int version, long paperId, String name, InputStream content) throws FileRefused {
            desk.attach(meetingId, addresseeId, nominationId, version, paperId, name, content);
        }

        @Override
        public void prioritise(long nominationId, int priority) {
            desk.prioritise(meetingId, addresseeId, nominationId, priority);
        }

        @Override
        public void withdraw(long nominationId, int version) {
            desk.withdraw(meetingId, addresseeId, nominationId, version);
        }

        /** An organiser's typing is not the authority's. */
        @Override
        public Optional<Candidate> draft() {
            return Optional.empty();
        }

        @Override
        public void saveDraft(Candidate typed) {
            // as above
        }
    }
}
