package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class TextServiceTest {

    private static final TextDraft COMMUNIQUE = new TextDraft("Communiqué", null, "Comunicado", "en", HouseStyle.CMS);

    @Autowired
    private TextService texts;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private long text;

    @BeforeEach
    void aTextIsCreated() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, "CMS", MeetingRole.CO_ORGANISER));
        text = texts.create(meeting, COMMUNIQUE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private long add(Part part, int level, Long after, String words) {
        return texts.add(meeting, text, part, level, after, new ParagraphDraft(words, null)).id();
    }

    private List<String> printed(Locale language) {
        var now = texts.text(meeting, text);
        return now.paragraphs().stream()
                .map(paragraph -> (now.numbers(language).get(paragraph.id()) + " " + paragraph.source().notation()).strip()).toList();
    }

    @Test
    void theEngineNumbersParagraphsInTheWayOfTheLanguage() {
        add(Part.OPERATIVE, 0, null, "One;");
        add(Part.OPERATIVE, 1, null, "under one;");
        add(Part.OPERATIVE, 0, null, "Two.");
        add(Part.PREAMBLE, 0, null, "*Recalling* what was,");

        assertThat(printed(Locale.ENGLISH)).containsExactly("*Recalling* what was,", "1. One;", "(a) under one;", "2. Two.");
        assertThat(printed(Locale.FRENCH)).containsExactly("*Recalling* what was,", "1. One;", "a) under one;", "2. Two.");
    }

    @Test
    void aParagraphIsPutAfterAnotherAndItsSubParagraphs() {
        var one = add(Part.OPERATIVE, 0, null, "One;");
        add(Part.OPERATIVE, 1, one, "under one;");
        add(Part.OPERATIVE, 0, null, "Two.");
        add(Part.OPERATIVE, 0, one, "New;");
        add(Part.OPERATIVE, 1, one, "first under one;");

        assertThat(printed(Locale.ENGLISH)).containsExactly("1. One;", "(a) first under one;", "(b) under one;", "2. New;", "3. Two.");
    }

    @Test
    void aSubParagraphNeedsAParagraphToBelongTo() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> add(Part.OPERATIVE, 1, null, "alone"))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("level", "text.error.level")));
        add(Part.OPERATIVE, 0, null, "One;");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> add(Part.OPERATIVE, 2, null, "too deep"));
    }

    @Test
    void aParagraphMovesWithItsSubParagraphsAndStopsAtTheEnds() {
        var one = add(Part.OPERATIVE, 0, null, "One;");
        var under = add(Part.OPERATIVE, 1, null, "under one;");
        var two = add(Part.OPERATIVE, 0, null, "Two;");
        add(Part.OPERATIVE, 1, null, "under two;");

        assertThat(texts.move(meeting, two, true)).isTrue();
        assertThat(printed(Locale.ENGLISH)).containsExactly("1. Two;", "(a) under two;", "2. One;", "(a) under one;");
        assertThat(texts.move(meeting, two, true)).isFalse();
        assertThat(texts.move(meeting, one, false)).isFalse();
        assertThat(texts.move(meeting, under, true)).as("out of the paragraph it belongs to").isFalse();
        assertThat(texts.move(meeting, two, false)).isTrue();
        assertThat(printed(Locale.ENGLISH)).containsExactly("1. One;", "(a) under one;", "2. Two;", "(a) under two;");
    }

    @Test
    void aSuppressedParagraphHasNoNumberAndCanBeRestored() {
        var one = add(Part.OPERATIVE, 0, null, "One;");
        var under = add(Part.OPERATIVE, 1, null, "under one;");
        add(Part.OPERATIVE, 0, null, "Two.");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> texts.suppress(meeting, one)).withMessageContaining("has-sub-paragraphs");
        texts.suppress(meeting, under);
        texts.suppress(meeting, one);
        assertThat(printed(Locale.ENGLISH)).containsExactly("One;", "under one;", "1. Two.");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> texts.restore(meeting, under)).withMessageContaining("above-suppressed");
        texts.restore(meeting, one);
        texts.restore(meeting, under);
        assertThat(printed(Locale.ENGLISH)).containsExactly("1. One;", "(a) under one;", "2. Two.");
    }

    @Test
    void aTitleInOneLanguageIsEnoughAndNoneIsRefused() {
        assertThat(texts.text(meeting, text).fields().title("fr")).isEqualTo("Communiqué");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> texts.create(meeting, new TextDraft(" ", null, "", "en", HouseStyle.CMS)))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("text.error.title-missing"));
    }

    @Test
    void twoTitlesChangedByTwoPeopleMergeAndOneTitleChangedByBothIsAConflict() {
        var french = new TextDraft("Communiqué", "Communiqué", "Comunicado", "en", HouseStyle.CMS);
        texts.edit(meeting, text, COMMUNIQUE, french);
        var renamed = texts.edit(meeting, text, COMMUNIQUE, new TextDraft("Final communiqué", null, "Comunicado", "en", HouseStyle.CMS));
        assertThat(renamed.fields()).isEqualTo(new TextDraft("Final communiqué", "Communiqué", "Comunicado", "en", HouseStyle.CMS));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(
                () -> texts.edit(meeting, text, COMMUNIQUE, new TextDraft("Declaration", null, "Comunicado", "en", HouseStyle.CMS)));
    }

    @Test
    void theLanguageOfNegotiationStaysOnceThereAreParagraphs() {
        var spanish = new TextDraft("Communiqué", null, "Comunicado", "es", HouseStyle.CMS);
        texts.edit(meeting, text, COMMUNIQUE, spanish);
        add(Part.OPERATIVE, 0, null, "Uno.");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> texts.edit(meeting, text, spanish, COMMUNIQUE))
                .withMessageContaining("source-fixed");
    }

    @Test
    void workableTextsAreThoseOfMeetingsInWhichOneDraftsOrTranslates() {
        assertThat(texts.workable()).extracting(TextService.Workable::meetingId).containsExactly(meeting);
        assertThat(Planners.as(planners.account(meeting, "R", MeetingRole.READER), texts::workable)).isEmpty();
        assertThat(Planners.as(planners.account(meeting, "T", MeetingRole.TRANSLATOR), texts::workable)).singleElement()
                .satisfies(work -> assertThat(work.mayDraft()).isFalse());
    }

    @Test
    void readersReadAndChangeNothing() {
        var reader = planners.account(meeting, "R", MeetingRole.READER);
        assertThat(Planners.as(reader, () -> texts.text(meeting, text)).fields()).isEqualTo(COMMUNIQUE);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(reader, () -> texts.create(meeting, COMMUNIQUE)));
    }
}
