package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.REGISTRATION_ANSWER;
import static org.plenary.schema.Tables.REGISTRATION_QUESTION;
import static org.plenary.support.Planners.as;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.LetterFilter;
import org.plenary.correspondence.LetterOrder;
import org.plenary.discussion.DiscussionService;
import org.plenary.nomination.NominationFilter;
import org.plenary.nomination.NominationService;
import org.plenary.participation.AnswerService;
import org.plenary.participation.FormService;
import org.plenary.participation.FundingService;
import org.plenary.participation.LetterKind;
import org.plenary.participation.LetterService;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantDraft;
import org.plenary.participation.ParticipantListService;
import org.plenary.participation.ParticipantService;
import org.plenary.participation.Topic;
import org.plenary.security.Action;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is withheld from a co-organiser is not learned by any other door either. */
@PlenaryTest
class WithheldDoorsTest {

    @Autowired
    private GrantService grants;
    @Autowired
    private ParticipantService participants;
    @Autowired
    private ParticipantListService lists;
    @Autowired
    private FormService forms;
    @Autowired
    private AnswerService answers;
    @Autowired
    private LetterService letters;
    @Autowired
    private FundingService funding;
    @Autowired
    private NominationService nominations;
    @Autowired
    private CorrespondenceService correspondence;
    @Autowired
    private HistoryService history;
    @Autowired
    private DiscussionService discussions;
    @Autowired
    private RightRequestService requests;
    @Autowired
    private DSLContext db;

    private Meetings.Example example;
    private long participant;

    @BeforeEach
    void aParticipantWithAPassport() {
        example = Meetings.Example.of(db);
        participant = lead(() -> {
            forms.addReadyMade(example.id(), Topic.VISA);
            forms.addReadyMade(example.id(), Topic.DIET);
            return participants.create(example.id(), ParticipantDraft.invited(ParticipantCategory.PARTY, "UG", null, "Grace", "Nakato", "grace@example.org", "en")).id();
        });
        for (var code : List.of("passport-number", "allergies", "visa-needed")) {
            var question = db.fetchSingle(REGISTRATION_QUESTION, REGISTRATION_QUESTION.MEETING_ID.eq(example.id()).and(REGISTRATION_QUESTION.CODE.eq(code))).getId();
            db.insertInto(REGISTRATION_ANSWER).set(REGISTRATION_ANSWER.PARTICIPANT_ID, participant).set(REGISTRATION_ANSWER.QUESTION_ID, question)
                    .set(REGISTRATION_ANSWER.ANSWER, code.equals("visa-needed") ? "YES" : "secret " + code).execute();
        }
    }

    @Test
    void withoutPassportsParticipantsAreManagedAndNoPassportIsSeen() {
        assertThat(as(example.partner(), () -> answers.answers(example.id(), participant))).hasSize(3);
        withhold(Action.VIEW_PASSPORTS);
        assertThat(as(example.partner(), () -> participants.get(example.id(), participant)).fields().email()).isEqualTo("grace@example.org");
        assertThat(as(example.partner(), () -> answers.answers(example.id(), participant)).values()).extracting(answer -> answer.text()).containsExactly("secret allergies");
        var passport = question("passport-number");
        assertThatThrownBy(() -> as(example.partner(), () -> answers.file(example.id(), participant, passport))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(example.partner(), () -> letters.issue(example.id(), participant, LetterKind.VISA_SUPPORT, "en"))).isInstanceOf(Refused.class);
    }

    @Test
    void withoutHealthNoDietIsSeen() {
        withhold(Action.VIEW_HEALTH);
        assertThat(as(example.partner(), () -> answers.answers(example.id(), participant)).keySet()).doesNotContain(question("allergies")).contains(question("passport-number"));
    }

    @Test
    void withoutFundingNoSumIsSeen() {
        withhold(Action.VIEW_FUNDING);
        assertThatThrownBy(() -> as(example.partner(), () -> funding.list(example.id()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(example.partner(), () -> funding.totals(example.id()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(example.partner(), () -> history.ofObject(example.id(), "FUNDING", participant))).isInstanceOf(Refused.class);
        assertThat(as(example.partner(), () -> participants.get(example.id(), participant))).isNotNull();
    }

    @Test
    void withoutParticipantsNoListNoExportNoHistoryAndNoRemarkNamesThem() {
        withhold(Action.VIEW_PARTICIPANTS);
        assertThatThrownBy(() -> as(example.partner(), () -> participants.row(example.id(), participant))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(example.partner(), () -> participants.get(example.id(), participant))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(example.partner(), () -> lists.list(example.id(), ParticipantListService.Stage.PROVISIONAL, Locale.ENGLISH, Locale.ENGLISH)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(example.partner(), () -> history.ofObject(example.id(), "PARTICIPANT", participant))).isInstanceOf(Refused.class);
        assertThat(as(example.partner(), () -> discussions.of(example.id(), "PARTICIPANT"))).isEmpty();
        assertThatThrownBy(() -> as(example.lead(), () -> history.ofKind(example.id(), "DISCUSSION"))).as("remarks are read where they are made").isInstanceOf(Refused.class);
        assertThat(as(example.lead(), () -> history.ofMeeting(example.id(), 100))).extracting(HistoryEntry::entity).doesNotContain("DISCUSSION");
        assertThat(as(example.lead(), () -> history.ofMeeting(example.id(), 100))).extracting(HistoryEntry::entity).contains("PARTICIPANT");
        assertThat(as(example.partner(), () -> history.ofMeeting(example.id(), 100))).isNotEmpty().extracting(HistoryEntry::entity)
                .doesNotContain("PARTICIPANT", "REGISTRATION_QUESTION", "LETTER");
    }

    @Test
    void whatIsWithheldFromAHolderIsNotToldToOtherHolders() {
        withhold(Action.VIEW_NOMINATIONS);
        var entries = as(example.partner(), () -> history.ofMeeting(example.id(), 100)).stream().filter(entry -> entry.entity().equals("ACCESS")).toList();
        assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(entry.changes()).extracting(HistoryEntry.FieldChange::field).doesNotContain("right", "effect", "part"));
    }

    @Test
    void withoutNominationsNothingOfThemWaitsAtHome() {
        withhold(Action.VIEW_NOMINATIONS);
        assertThat(as(example.partner(), () -> nominations.called())).doesNotContain(example.id());
        assertThat(as(example.partner(), () -> nominations.waiting())).noneMatch(waiting -> waiting.meetingId() == example.id());
    }

    @Test
    void withoutCorrespondenceTheOutboxOfAllMeetingsHasNoneOfThisOne() {
        withhold(Action.VIEW_CORRESPONDENCE);
        // Asking for it writes letters about this meeting.
        as(example.partner(), () -> {
            requests.ask(example.id(), Action.VIEW_CORRESPONDENCE, "To answer the host");
            return null;
        });
        assertThat(as(example.lead(), () -> correspondence.page(LetterFilter.ALL, LetterOrder.NEWEST_FIRST, 0, 50))).isNotEmpty();
        assertThat(as(example.partner(), () -> correspondence.page(LetterFilter.ALL, LetterOrder.NEWEST_FIRST, 0, 50))).isEmpty();
        assertThat(as(example.partner(), () -> correspondence.count(LetterFilter.ALL))).isZero();
    }

    @Test
    void whoIsRefusedLearnsWhoCanGrantItAndIsAnsweredByThem() {
        withhold(Action.VIEW_NOMINATIONS);
        var outsider = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.LEAD_ORGANISER);
        assertThat(as(outsider, () -> requests.lead(example.id()))).as("who may not know of the meeting").isEmpty();
        assertThat(as(example.partner(), () -> requests.lead(example.id())).orElseThrow().people()).singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo(example.lead().name()));
        as(example.partner(), () -> {
            requests.ask(example.id(), Action.VIEW_NOMINATIONS, "We pay for them");
            return null;
        });
        assertThatThrownBy(() -> as(example.partner(), () -> {
            requests.ask(example.id(), Action.VIEW_NOMINATIONS, null);
            return null;
        })).hasMessageContaining("rights.error.asked");
        assertThat(lead(() -> requests.waiting())).containsEntry(example.id(), 1);
        var asked = lead(() -> requests.open(example.id())).getFirst();
        assertThat(asked.words()).isEqualTo("We pay for them");
        lead(() -> {
            grants.grant(example.id(), asked.roleId(), asked.action(), List.of());
            requests.answer(example.id(), asked.id(), true);
            return null;
        });
        assertThat(lead(() -> requests.open(example.id()))).isEmpty();
        assertThat(as(example.partner(), () -> nominations.count(example.id(), NominationFilter.ALL))).isZero();
        assertThatThrownBy(() -> lead(() -> {
            requests.answer(example.id(), asked.id(), false);
            return null;
        })).isInstanceOf(NotFound.class);
    }

    private void withhold(Action action) {
        var role = db.fetchSingle(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(example.id()).and(MEETING_ROLE.ACCOUNT_ID.eq(example.partner().id()))).getId();
        lead(() -> {
            grants.withhold(example.id(), role, action);
            return null;
        });
    }

    private long question(String code) {
        return db.fetchSingle(REGISTRATION_QUESTION, REGISTRATION_QUESTION.MEETING_ID.eq(example.id()).and(REGISTRATION_QUESTION.CODE.eq(code))).getId();
    }

    private <T> T lead(Supplier<T> work) {
        return as(example.lead(), work);
    }
}
