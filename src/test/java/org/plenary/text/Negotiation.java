package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.ORGANISATION;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A text with a chair, two delegations and a translator. The chair is signed in. */
abstract class Negotiation {

    @Autowired
    TextService texts;
    @Autowired
    DraftingService drafting;
    @Autowired
    DSLContext db;

    Planners planners;
    long meeting;
    long text;
    AccountPrincipal chair;
    AccountPrincipal uganda;
    AccountPrincipal mali;

    @BeforeEach
    void aTextIsNegotiated() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        chair = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        uganda = delegation("Uganda", "UG");
        mali = delegation("Mali", "ML");
        Planners.signIn(chair);
        text = texts.create(meeting, new TextDraft("Communiqué", "Communiqué", "Comunicado", "en", HouseStyle.CMS));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private AccountPrincipal delegation(String acronym, String iso2) {
        var account = planners.account(meeting, acronym, MeetingRole.CONTRIBUTOR);
        db.update(ORGANISATION).set(ORGANISATION.KIND, "GOVERNMENT").set(ORGANISATION.ISO2, iso2)
                .where(ORGANISATION.ID.eq(account.organisationId())).execute();
        return account;
    }

    Paragraph add(String notation) {
        return add(Part.OPERATIVE, notation);
    }

    Paragraph add(Part part, String notation) {
        return texts.add(meeting, text, part, 0, null, new ParagraphDraft(notation, null));
    }

    NegotiatedText now() {
        return texts.text(meeting, text);
    }

    Paragraph now(Paragraph paragraph) {
        return now().paragraph(paragraph.id());
    }

    String wording(Paragraph paragraph) {
        return now(paragraph).source().notation();
    }

    void adopt(Paragraph paragraph) {
        drafting.adopt(meeting, paragraph.id(), now(paragraph).source().id(), AdoptionStep.Kind.ADOPTED, null);
    }

    void translate(Paragraph paragraph, String language, String notation) {
        var head = now(paragraph);
        drafting.translate(meeting, paragraph.id(), language, head.head(language).map(Revision::id).orElse(null), head.source().id(),
                new ParagraphDraft(notation, null));
    }

    List<String> printed() {
        var numbers = now().numbers(Locale.ENGLISH);
        return now().standing().stream().map(paragraph -> (numbers.get(paragraph.id()) + " " + paragraph.source().notation()).strip()).toList();
    }

    static void assertRefused(String key, ThrowingCallable attempt) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly(key));
    }
}
