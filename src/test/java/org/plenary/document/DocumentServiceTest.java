package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.document.LanguageVersion.Kind;
import org.plenary.document.symbol.Series;
import org.plenary.document.symbol.Suffix;
import org.plenary.exchange.FileRefused;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class DocumentServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 9, 1);
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private DocumentService documents;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private HistoryService history;
    @Autowired
    private DSLContext db;

    private long meeting;
    private AccountPrincipal translator;
    private AccountPrincipal reader;

    @BeforeEach
    void aContributorIsSignedIn() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        translator = planners.account(meeting, MeetingRole.TRANSLATOR);
        reader = planners.account(meeting, MeetingRole.READER);
        Planners.signIn(planners.account(meeting, MeetingRole.CONTRIBUTOR));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRegisterIsInNaturalOrderHoweverSymbolsWereTyped() {
        List.of("unep/cms/cop12 doc 10", "UNEP/CMS/COP12/Doc.2/Rev.1", "UNEP-CMS-COP12-Doc. 2", "UNEP/CMS/COP12/Inf.1").forEach(this::add);
        assertThat(documents.register(meeting)).extracting(document -> document.symbol().text())
                .containsExactly("UNEP/CMS/COP12/Doc.2", "UNEP/CMS/COP12/Doc.2/Rev.1", "UNEP/CMS/COP12/Doc.10", "UNEP/CMS/COP12/Inf.1");
    }

    @Test
    void aSymbolIsGivenOnceAndTheOtherDocumentIsNamed() {
        add("UNEP/CMS/COP12/Doc.2");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> add("unep/cms/cop12 doc 2"))
                .satisfies(refused -> assertThat(refused.violations())
                        .containsExactly(Violation.of("symbol", "document.error.taken", "UNEP/CMS/COP12/Doc.2", "Title of UNEP/CMS/COP12/Doc.2")));
        var other = add("UNEP/CMS/COP12/Doc.3");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> documents.edit(meeting, other.id(), other.fields(), changed(other, "symbol", "UNEP/CMS/COP12/Doc.2")));
    }

    @Test
    void itIsSaidAtWhichCharacterASymbolIsNotUnderstood() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> documents.add(meeting, draft("UNEP/CMS/COP12/Doc.2 draft")))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("symbol", "document.error.symbol.SUFFIX", 22, "d")));
    }

    @Test
    void twoWhoEditDifferentFieldsBothGetThemAndTheSameFieldIsAConflict() {
        var base = add("UNEP/CMS/COP12/Doc.2");
        documents.edit(meeting, base.id(), base.fields(), changed(base, "titleFr", "Titre"));
        var merged = documents.edit(meeting, base.id(), base.fields(), changed(base, "submitter", "Secretariat"));
        assertThat(merged.fields().titleFr()).isEqualTo("Titre");
        assertThat(merged.fields().submitter()).isEqualTo("Secretariat");
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> documents.edit(meeting, base.id(), base.fields(), changed(base, "titleFr", "Autre")));
    }

    @Test
    void aRevisionTakesTheNextSymbolWithItemsTitlesAndLanguages() {
        var item = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Budget", null, null));
        var base = documents.add(meeting, ThreeWay.with(draft("UNEP/CMS/COP12/Doc.1"), Map.of("items", List.of(item.id()))));
        var revised = documents.follow(meeting, base.id(), Suffix.Kind.REV);
        assertThat(revised.symbol().text()).isEqualTo("UNEP/CMS/COP12/Doc.1/Rev.1");
        assertThat(revised.fields().items()).containsExactly(item.id());
        assertThat(revised.languages()).extracting(LanguageVersion::status).containsOnly(DocumentStatus.EXPECTED).hasSize(3);
        assertThat(documents.follow(meeting, base.id(), Suffix.Kind.REV).symbol().text()).isEqualTo("UNEP/CMS/COP12/Doc.1/Rev.2");
        assertThat(documents.follow(meeting, revised.id(), Suffix.Kind.ADD).symbol().text()).isEqualTo("UNEP/CMS/COP12/Doc.1/Rev.1/Add.1");
    }

    @Test
    void documentsOfARemovedItemAreBackWhenItIsPutBack() {
        var item = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Budget", null, null));
        var document = documents.add(meeting, ThreeWay.with(draft("UNEP/CMS/COP12/Doc.1"), Map.of("items", List.of(item.id()))));
        var removed = agenda.remove(meeting, item.id());
        documents.edit(meeting, document.id(), document.fields(), changed(document, "submitter", "Secretariat"));
        agenda.undo(meeting, removed);
        assertThat(documents.register(meeting).getFirst().fields().items()).containsExactly(item.id());
    }

    @Test
    void theNextFreeNumberIsSuggestedByItemAndSeries() {
        assertThat(documents.suggest(meeting, Series.INF, null)).isEmpty();
        add("UNEP/CMS/COP12/Doc.24.3");
        add("UNEP/CMS/COP12/Inf.7");
        assertThat(documents.suggest(meeting, Series.INF, "24.3").orElseThrow().text()).isEqualTo("UNEP/CMS/COP12/Inf.8");
        assertThat(documents.suggest(meeting, Series.DOC, "24.3").orElseThrow().text()).isEqualTo("UNEP/CMS/COP12/Doc.24.3.1");
        assertThat(documents.suggest(meeting, Series.DOC, "14.1").orElseThrow().text()).isEqualTo("UNEP/CMS/COP12/Doc.14.1");
    }

    @Test
    void aFileIsHadByViewersOnlyOncePublishedAndOutOfEmbargo() throws FileRefused {
        var id = add("UNEP/CMS/COP12/Doc.2").id();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> documents.publish(meeting, id, "en"));
        var received = upload(id, "en");
        assertThat(received.status()).isEqualTo(DocumentStatus.RECEIVED);
        var file = received.in("en").orElseThrow().newest().orElseThrow().file();
        assertThat(file.sha256()).hasSize(64);
        assertThatThrownBy(() -> Planners.as(reader, () -> documents.file(meeting, id, file.id()))).isInstanceOf(NotFound.class);
        assertThat(Planners.as(translator, () -> documents.file(meeting, id, file.id()))).isEqualTo(file);
        var published = documents.publish(meeting, id, "en");
        assertThat(Planners.as(reader, () -> documents.file(meeting, id, file.id()))).isEqualTo(file);
        documents.edit(meeting, id, published.fields(), changed(published, "embargoUntil", Instant.now().plusSeconds(60)));
        assertThatThrownBy(() -> Planners.as(reader, () -> documents.file(meeting, id, file.id()))).isInstanceOf(NotFound.class);
        assertThat(Planners.as(reader, () -> documents.register(meeting)).getFirst().in("en").orElseThrow().files()).isEmpty();
    }

    @Test
    void everyVersionOfAFileStaysAndViewersHaveTheNewest() throws FileRefused {
        var id = add("UNEP/CMS/COP12/Doc.2").id();
        upload(id, "en");
        var second = upload(id, "en").in("en").orElseThrow();
        assertThat(second.files()).extracting(LanguageVersion.VersionFile::number).containsExactly(2, 1);
        documents.publish(meeting, id, "en");
        assertThat(Planners.as(reader, () -> documents.register(meeting)).getFirst().in("en").orElseThrow().files())
                .extracting(LanguageVersion.VersionFile::number).containsExactly(2);
    }

    @Test
    void whatIsNeitherDocxNorPdfByItsContentIsRefused() {
        var id = add("UNEP/CMS/COP12/Doc.2").id();
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> documents.upload(meeting, id, "en", "paper.pdf", new ByteArrayInputStream(png)));
        assertThat(documents.register(meeting).getFirst().in("en").orElseThrow().files()).isEmpty();
    }

    @Test
    void translatorsHandInTranslationsButNotTheOriginal() throws FileRefused {
        var id = add("UNEP/CMS/COP12/Doc.2").id();
        SecurityContextHolder.clearContext();
        Planners.signIn(translator);
        assertThat(upload(id, "fr").in("fr").orElseThrow().status()).isEqualTo(DocumentStatus.RECEIVED);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> upload(id, "en"));
    }

    @Test
    void aLanguageIsLateAfterItsOwnDayOrTheDeadlineUntilItIsPublished() throws FileRefused {
        var document = documents.add(meeting, ThreeWay.with(draft("UNEP/CMS/COP12/Doc.2"), Map.of("deadline", TODAY.minusDays(1))));
        var followed = documents.setLanguage(meeting, document.id(), "fr", document.in("fr").orElseThrow().fields(),
                new LanguageDraft(Kind.TRANSLATION, DocumentStatus.IN_TRANSLATION, TODAY));
        assertThat(followed.late(followed.in("en").orElseThrow(), TODAY)).isTrue();
        assertThat(followed.late(followed.in("fr").orElseThrow(), TODAY)).isFalse();
        assertThat(followed.late(followed.in("fr").orElseThrow(), TODAY.plusDays(1))).isTrue();
        upload(document.id(), "en");
        var published = documents.publish(meeting, document.id(), "en");
        assertThat(published.late(published.in("en").orElseThrow(), TODAY)).isFalse();
    }

    @Test
    void whatTwoSetAboutALanguageIsMergedAndTheSameIsAsked() {
        var document = add("UNEP/CMS/COP12/Doc.2");
        var base = document.in("fr").orElseThrow().fields();
        documents.setLanguage(meeting, document.id(), "fr", base, new LanguageDraft(base.kind(), base.status(), TODAY));
        var merged = documents.setLanguage(meeting, document.id(), "fr", base, new LanguageDraft(base.kind(), DocumentStatus.IN_TRANSLATION, base.due()));
        assertThat(merged.in("fr").orElseThrow().fields()).isEqualTo(new LanguageDraft(base.kind(), DocumentStatus.IN_TRANSLATION, TODAY));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> documents.setLanguage(meeting, document.id(), "fr", base, new LanguageDraft(base.kind(), base.status(), TODAY.plusDays(1))))
                .satisfies(e -> assertThat(e.conflicts()).containsExactly(new ThreeWay.Conflict("due", base.due(), TODAY, TODAY.plusDays(1))));
    }

    @Test
    void aWithdrawnDocumentStaysWithItsReasonAndTakesNothingMore() {
        var document = add("UNEP/CMS/COP12/Doc.2");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> documents.withdraw(meeting, document.id(), " "));
        var withdrawn = documents.withdraw(meeting, document.id(), "Merged into Doc.3");
        assertThat(withdrawn.status()).isEqualTo(DocumentStatus.WITHDRAWN);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> upload(document.id(), "en"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> add("UNEP/CMS/COP12/Doc.2"));
        assertThat(history.ofObject(meeting, DocumentService.DOCUMENT, document.id())).extracting(HistoryEntry::action)
                .containsExactly("DOCUMENT_WITHDRAWN", "CREATED");
    }

    private Document add(String symbol) {
        return documents.add(meeting, draft(symbol));
    }

    private Document upload(long id, String language) throws FileRefused {
        return documents.upload(meeting, id, language, "paper.pdf", new ByteArrayInputStream(PDF));
    }

    private static DocumentDraft draft(String symbol) {
        return ThreeWay.with(DocumentDraft.empty("en"), Map.of("symbol", symbol, "titleEn", "Title of " + symbol));
    }

    private static DocumentDraft changed(Document document, String field, Object value) {
        return ThreeWay.with(document.fields(), Map.of(field, value));
    }
}
