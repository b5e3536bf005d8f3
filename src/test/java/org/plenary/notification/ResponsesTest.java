package org.plenary.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.MEETING_ROLE;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.Block;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.notification.Recommendation.Fields;
import org.plenary.notification.Recommendation.Level;
import org.plenary.notification.Response.Manner;
import org.plenary.notification.ResponseService.TranslationDraft;
import org.plenary.outcome.Feeding.Feed;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.Point.Kind;
import org.plenary.schema.Tables;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Secretariats.class)
class ResponsesTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final TranslationDraft NOTHING = new TranslationDraft(null);
    private static final byte[] EXE = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};

    @Autowired
    private Secretariats secretariats;
    @Autowired
    private NotifiedGuestService guests;
    @Autowired
    private ResponseService responses;
    @Autowired
    private ConsolidationService consolidations;
    @Autowired
    private NotificationAddresseeService addressees;
    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private DSLContext db;
    private Notification issued;
    private String token;

    @BeforeEach
    void aNotificationWasSent() {
        issued = secretariats.issued(secretariats.secretariat(), List.of());
        token = secretariats.token(issued.id(), "au@example.org");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aResponseIsKeptAsItCameAndAcknowledgesByThat() throws Exception {
        var received = guests.respond(token, "en", "  Option 2,\r\nplease.  ", "../Letter.exe", stream(PDF));
        assertThat(received.again()).isFalse();
        var kept = responses.responses(issued.id()).getFirst();
        assertThat(kept.words()).isEqualTo("  Option 2,\r\nplease.  ");
        assertThat(kept.file().name()).isEqualTo("Letter.exe.pdf");
        assertThat(kept.sender()).isNotBlank();
        assertThat(kept.manner()).isEqualTo(Manner.LINK);
        assertThat(kept.late()).isFalse();
        assertThat(responses.open(issued.id(), kept.id()).readAllBytes()).isEqualTo(PDF);
        assertThat(addressees.addressees(issued.id())).filteredOn(one -> "AU".equals(one.who().iso2())).extracting(Addressee::acknowledgedAt).doesNotContainNull();
    }

    @Test
    void anAddresseeOfAnotherNotificationIsNotFound() {
        var theirs = addressees.addressees(issued.id()).getFirst();
        var own = secretariats.issued(secretariats.secretariat(), List.of());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> responses.type(own.id(), new ResponseDraft(theirs.id(), null, "Not theirs", "en", null, "Words", null)));
        assertThat(responses.responses(own.id())).isEmpty();
    }

    @Test
    void theSameResponseTwiceIsRecognisedAndNotDoubled() throws Exception {
        guests.respond(token, "en", "Option 2,\r\nplease.", null, null);
        assertThat(guests.respond(token, "en", "\nOption 2,\nplease. ", null, null).again()).isTrue();
        guests.respond(token, null, null, "a.pdf", stream(PDF));
        var files = db.fetchCount(Tables.STORED_FILE);
        assertThat(guests.respond(token, null, null, "renamed.pdf", stream(PDF)).again()).isTrue();
        assertThat(db.fetchCount(Tables.STORED_FILE)).isEqualTo(files);
        assertThat(responses.responses(issued.id())).hasSize(2);
        var other = secretariats.token(issued.id(), "tg@example.org");
        assertThat(guests.respond(other, "en", "Option 2,\nplease.", null, null).again()).as("the same words from somebody else").isFalse();
    }

    @Test
    void afterTheDeadlineAResponseIsTakenAndMarkedLate() throws Exception {
        secretariats.deadlinePasses(issued.id());
        assertThat(guests.look(token, null).late()).isTrue();
        assertThat(guests.respond(token, "en", "Sorry.", null, null).response().late()).isTrue();
        assertThat(responses.type(issued.id(), new ResponseDraft(null, null, "An NGO", "en", null, "Came by post in time", Instant.now().minusSeconds(7_200)))
                .response().late()).as("what came before the deadline and is typed in after it").isFalse();
    }

    @Test
    void whatMayNotBeKeptIsRefusedAndNothingRemains() {
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> guests.respond(token, "en", "See attached", "x.pdf", stream(EXE)))
                .satisfies(e -> assertThat(e.refusal()).isInstanceOf(Refusal.TypeNotAllowed.class));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> guests.respond(token, "en", " ", null, null))
                .satisfies(e -> assertThat(e.violations().getFirst().key()).isEqualTo("notification.error.response-empty"));
        assertThat(responses.responses(issued.id())).isEmpty();
    }

    @Test
    void aTranslationStandsBesideWhatWasReceived() {
        var id = responses.type(issued.id(), new ResponseDraft(null, "TG", "Togo", "fr", null, "Nous soutenons l’option 2.", null)).response().id();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> responses.translate(issued.id(), id, "fr", NOTHING, new TranslationDraft("Encore")));
        var first = new TranslationDraft("We support option 2.");
        responses.translate(issued.id(), id, "en", NOTHING, first);
        responses.translate(issued.id(), id, "en", first, new TranslationDraft("We support the second option."));
        var kept = responses.responses(issued.id()).getFirst();
        assertThat(kept.words()).isEqualTo("Nous soutenons l’option 2.");
        assertThat(kept.translations()).extracting(Response.Translation::words).containsExactly("We support the second option.");
    }

    @Test
    void aTranslationThatSomebodyElseWroteMeanwhileIsShownAndNotOverwritten() {
        var id = responses.type(issued.id(), new ResponseDraft(null, "TG", "Togo", "fr", null, "Nous soutenons l’option 2.", null)).response().id();
        var theirs = new TranslationDraft("We support option 2.");
        var mine = new TranslationDraft("We back option 2.");
        responses.translate(issued.id(), id, "en", NOTHING, theirs);
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> responses.translate(issued.id(), id, "en", NOTHING, mine))
                .satisfies(e -> assertThat(e.conflicts()).containsExactly(new ThreeWay.Conflict("words", null, theirs.words(), mine.words())));
        responses.translate(issued.id(), id, "en", theirs, mine);
        assertThat(responses.responses(issued.id()).getFirst().translations()).extracting(Response.Translation::words).containsExactly(mine.words());
    }

    @Test
    void twoWhoWordARecommendationInDifferentLanguagesAreMergedAndInTheSameAreAsked() {
        var id = responses.type(issued.id(), new ResponseDraft(null, null, "An NGO", "en", "Proposal", "Do more.", null)).response().id();
        var base = new Fields(Level.NATIONAL, "Do more", null, null, List.of(id));
        consolidations.add(issued.id(), base);
        var recommendation = consolidations.recommendations(issued.id()).getFirst().id();
        consolidations.change(issued.id(), recommendation, base, new Fields(Level.NATIONAL, "Do more", "Faire davantage", null, List.of(id)));
        consolidations.change(issued.id(), recommendation, base, new Fields(Level.BOTH, "Do much more", null, null, List.of(id)));
        assertThat(consolidations.recommendations(issued.id())).extracting(Recommendation::fields)
                .containsExactly(new Fields(Level.BOTH, "Do much more", "Faire davantage", null, List.of(id)));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> consolidations.change(issued.id(), recommendation, base, new Fields(Level.NATIONAL, "Do less", null, null, List.of(id))))
                .satisfies(e -> assertThat(e.conflicts()).containsExactly(new ThreeWay.Conflict("en", "Do more", "Do much more", "Do less")));
    }

    @Test
    void aRecommendationNamesTheResponsesItRestsOnAlsoInThePaper() {
        var id = responses.type(issued.id(), new ResponseDraft(null, null, "An NGO", "en", "Proposal", "Do more.", null)).response().id();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> consolidations.add(issued.id(), new Fields(Level.NATIONAL, "Do more", null, null, List.of())))
                .satisfies(e -> assertThat(e.violations().getFirst().field()).isEqualTo("responses"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> consolidations.add(issued.id(), new Fields(Level.NATIONAL, "Do more", null, null, List.of(id + 1_000))));
        consolidations.add(issued.id(), new Fields(Level.NATIONAL, "National", null, null, List.of(id)));
        consolidations.add(issued.id(), new Fields(Level.INTERNATIONAL, "First", null, null, List.of(id)));
        consolidations.add(issued.id(), new Fields(Level.INTERNATIONAL, "Second", null, null, List.of(id)));
        var second = consolidations.recommendations(issued.id()).getLast();
        consolidations.move(issued.id(), second.id(), false);
        assertThat(consolidations.recommendations(issued.id())).extracting(one -> one.fields().text().en()).containsExactly("National", "Second", "First");
        var paper = consolidations.paper(issued.id(), Locale.ENGLISH);
        assertThat(paper.blocks()).filteredOn(Block.NumberedItem.class::isInstance).hasSize(3);
        assertThat(paper.blocks().toString()).contains("Rests on: An NGO").contains("Do more.");
    }

    @Test
    void aConsolidationFeedsTheItemOfALinkedMeetingToWhichItIsAttached() {
        var planners = new Planners(db);
        var meeting = planners.meeting();
        var elsewhere = planners.meeting();
        var secretariat = secretariats.secretariat();
        for (var one : List.of(meeting, elsewhere)) {
            db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, one.id()).set(MEETING_ROLE.ORGANISATION_ID, secretariat.staff().organisationId())
                    .set(MEETING_ROLE.ROLE, "LEAD_ORGANISER").set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        }
        var about = secretariats.issued(secretariat, List.of(meeting.id()));
        var item = item(meeting.id());
        var other = item(elsewhere.id());
        assertThatExceptionOfType(InvalidInput.class).as("an item of a meeting that it is not about")
                .isThrownBy(() -> consolidations.attach(about.id(), Target.Kind.AGENDA_ITEM, other));
        consolidations.attach(about.id(), Target.Kind.AGENDA_ITEM, item);
        assertThat(consolidations.targets(about.id())).extracting(Target::id).containsExactly(item);
        var reader = planners.account(meeting.id(), MeetingRole.READER);
        assertThat(Planners.as(reader, () -> outcomes.feeds(meeting.id(), Kind.AGENDA_ITEM)).get(item)).singleElement()
                .isEqualTo(new Feed("Recommendations on %s Notification %s".formatted(about.organisation(), about.cited()), "notifications/" + about.id() + "?section=consolidation"));
        assertThat(outcomes.feeds(elsewhere.id(), Kind.AGENDA_ITEM)).isEmpty();
        consolidations.detach(about.id(), Target.Kind.AGENDA_ITEM, item);
        assertThat(outcomes.feeds(meeting.id(), Kind.AGENDA_ITEM)).isEmpty();
    }

    private long item(long meetingId) {
        return db.insertInto(AGENDA_ITEM).set(AGENDA_ITEM.MEETING_ID, meetingId).set(AGENDA_ITEM.POSITION, 0).set(AGENDA_ITEM.TITLE_EN, "Civil society")
                .returning(AGENDA_ITEM.ID).fetchSingle().getId();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
