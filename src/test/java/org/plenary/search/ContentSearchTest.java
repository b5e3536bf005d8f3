package org.plenary.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.SEARCH_CONTENT;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.document.Document;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.exchange.ExampleFiles;
import org.plenary.exchange.FileRefused;
import org.plenary.live.ThreeWay;
import org.plenary.search.Extract.Piece;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the files of documents say is found by whoever may have the file. */
@PlenaryTest
class ContentSearchTest {

    @Autowired
    private SearchService search;
    @Autowired
    private SearchIndexer entries;
    @Autowired
    private ContentIndexer contents;
    @Autowired
    private DocumentService documents;
    @Autowired
    private DSLContext db;
    @Autowired
    private TransactionTemplate transaction;

    private final String word = "q" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");
    private Planners planners;
    private Planners.Example meeting;
    private AccountPrincipal lead;
    private AccountPrincipal translator;
    private AccountPrincipal reader;

    @BeforeEach
    void aMeeting() {
        planners = new Planners(db);
        meeting = planners.meeting();
        lead = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        translator = planners.account(meeting.id(), MeetingRole.TRANSLATOR);
        reader = planners.account(meeting.id(), MeetingRole.READER);
        Planners.signIn(lead);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Document document(String symbol, Instant embargo) {
        return documents.add(meeting.id(), new DocumentDraft(symbol, List.of(), "Report", "Rapport", "Informe", List.of(), null, null, null, "en", List.of("en", "fr"), embargo, false));
    }

    private void upload(Document document, String language, byte[] file) {
        try {
            documents.upload(meeting.id(), document.id(), language, "file", new ByteArrayInputStream(file));
        } catch (FileRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] saying(String words) {
        return ExampleFiles.pdf(List.of("The Secretariat was requested to report.", words, "And so it does."));
    }

    private void indexed() {
        entries.everything();
        contents.everything();
    }

    private List<SearchHit> found(AccountPrincipal who, String text, Locale locale) {
        return Planners.as(who, () -> search.find(SearchQuery.of(text), locale, 12));
    }

    private boolean finds(AccountPrincipal who, String text) {
        var found = !found(who, text, Locale.ENGLISH).isEmpty();
        assertThat(Planners.as(who, () -> search.counts(SearchQuery.of(text))).all() > 0).isEqualTo(found);
        return found;
    }

    @Test
    void aFileIsFoundWithAPassageInItsLanguage() {
        var document = document("UNEP/CMS/COP12/Doc.2", null);
        upload(document, "en", saying("Lions in Côte d’Ivoire: " + word));
        upload(document, "fr", saying("Lions de Côte d’Ivoire : " + word));
        indexed();
        var hit = found(lead, "cote ivoire " + word, Locale.FRENCH);
        assertThat(hit).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(SearchKind.CONTENT);
            assertThat(one.language()).isEqualTo("fr");
            assertThat(one.path()).isEqualTo("m/" + meeting.code() + "/documents?document=" + document.id());
            assertThat(said(one.title())).isEqualTo("UNEP/CMS/COP12/Doc.2 Rapport");
            assertThat(said(one.extract())).contains("Lions de Côte d’Ivoire : " + word);
            assertThat(one.extract().pieces().stream().filter(Piece::found).map(Piece::text)).contains("Côte", word);
        });
        assertThat(found(lead, "cote ivoire " + word, Locale.ENGLISH)).singleElement().satisfies(one -> assertThat(one.language()).isEqualTo("en"));
        assertThat(Planners.as(lead, () -> search.counts(SearchQuery.of(word))).ofKind()).isEqualTo(Map.of(SearchKind.CONTENT, 1));
    }

    private static String said(Extract extract) {
        return extract.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void beforeItIsOutAFileIsFoundByThoseAloneWhoPrepareDocuments() {
        var document = document("UNEP/CMS/COP12/Doc.2", null);
        upload(document, "en", saying("In " + word));
        indexed();
        assertThat(finds(lead, word)).isTrue();
        assertThat(finds(translator, word)).isTrue();
        assertThat(finds(reader, word)).isFalse();
        documents.publish(meeting.id(), document.id(), "en");
        indexed();
        assertThat(finds(reader, word)).isTrue();
        assertThat(finds(planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER), word)).describedAs("who leads another meeting").isFalse();
        documents.withdraw(meeting.id(), document.id(), "Superseded");
        indexed();
        assertThat(finds(reader, word)).isFalse();
        assertThat(finds(lead, word)).isTrue();
    }

    @Test
    void aLanguageThatIsNotOutIsNotFoundThroughOneThatIs() {
        var document = document("UNEP/CMS/COP12/Doc.2", null);
        upload(document, "en", saying("Lions and " + word));
        upload(document, "fr", saying("Brouillon " + word));
        documents.publish(meeting.id(), document.id(), "en");
        indexed();
        assertThat(finds(reader, "lions " + word)).isTrue();
        assertThat(finds(reader, "brouillon " + word)).isFalse();
        assertThat(found(reader, word, Locale.FRENCH)).singleElement().satisfies(one -> assertThat(one.language()).isEqualTo("en"));
    }

    @Test
    void underEmbargoAFileIsNotFoundAndAfterItWithoutFurtherAdo() {
        var document = document("UNEP/CMS/COP12/Doc.2", Instant.now().plus(1, ChronoUnit.DAYS));
        upload(document, "en", saying("In " + word));
        documents.publish(meeting.id(), document.id(), "en");
        indexed();
        assertThat(finds(reader, word)).isFalse();
        db.update(SEARCH_CONTENT).set(SEARCH_CONTENT.OPEN_FROM, Instant.now().minusSeconds(1)).where(SEARCH_CONTENT.DOCUMENT_ID.eq(document.id())).execute();
        assertThat(finds(reader, word)).isTrue();
    }

    @Test
    void aFileThatIsReplacedIsFoundByItsNewWordsAlone() {
        var document = document("UNEP/CMS/COP12/Doc.2", null);
        upload(document, "en", saying("Former " + word));
        indexed();
        upload(document, "en", ExampleFiles.docx("Present " + word));
        indexed();
        assertThat(finds(lead, "former " + word)).isFalse();
        assertThat(finds(lead, "present " + word)).isTrue();
    }

    @Test
    void titlesComeFirstAndFilesOnlyWhereThereIsRoom() {
        var document = document("UNEP/CMS/COP12/Doc.2", null);
        upload(document, "en", saying("In " + word));
        var titled = document("UNEP/CMS/COP12/Doc.3", null);
        documents.edit(meeting.id(), titled.id(), titled.fields(), ThreeWay.with(titled.fields(), Map.of("titleEn", "Of " + word)));
        indexed();
        assertThat(found(lead, word, Locale.ENGLISH)).extracting(SearchHit::kind).containsExactly(SearchKind.DOCUMENT, SearchKind.CONTENT);
        assertThat(Planners.as(lead, () -> search.find(SearchQuery.of(word), Locale.ENGLISH, 1))).extracting(SearchHit::kind).containsExactly(SearchKind.DOCUMENT);
        assertThat(Planners.as(lead, () -> search.find(new SearchQuery(word, SearchKind.CONTENT, meeting.code()), Locale.ENGLISH, 1))).extracting(SearchHit::kind)
                .containsExactly(SearchKind.CONTENT);
    }

    @Test
    void shortWordsAndNumbersAreNotLookedForInFiles() {
        upload(document("UNEP/CMS/COP12/Doc.2", null), "en", saying("Item 77 of " + word));
        indexed();
        assertThat(finds(lead, "88 " + word)).isTrue();
        assertThat(found(lead, "77", Locale.ENGLISH)).extracting(SearchHit::kind).doesNotContain(SearchKind.CONTENT);
    }

    @Test
    void aDamagedFileNeverFailsAnUploadAndIsReadOnce() {
        var document = document("UNEP/CMS/COP12/Doc.2", null);
        upload(document, "en", "%PDF-1.7\n%%EOF".getBytes());
        indexed();
        assertThat(db.select(SEARCH_CONTENT.CONTENT).from(SEARCH_CONTENT).where(SEARCH_CONTENT.DOCUMENT_ID.eq(document.id())).fetchSingle().value1()).isEmpty();
    }

    /** With a few files counted, words are looked for in these or by the full-text index. */
    @Test
    void theSameIsFoundWhicheverWayItIsLookedFor() {
        for (int i = 2; i < 7; i++) {
            var document = document("UNEP/CMS/COP12/Doc." + i, null);
            upload(document, "en", saying("Number " + "abcdefgh".charAt(i) + "zz " + (i > 4 ? word : "")));
        }
        indexed();
        for (var words : List.of(List.of("number"), List.of("dzz"), List.of("secretariat", "number"), List.of(word, "number"), List.of("zyzzyva"))) {
            var sight = new ContentRepository.Sight(Set.of(meeting.id()), Set.of(meeting.id()), Instant.now(), null);
            var one = transaction.execute(status -> new ContentRepository(db, 10_000).find(words, sight, "en", 100));
            assertThat(one).describedAs("%s", words).isEqualTo(transaction.execute(status -> new ContentRepository(db, 1).find(words, sight, "en", 100)));
            assertThat(transaction.execute(status -> new ContentRepository(db, 1).count(words, sight, 100)).documents()).isEqualTo(one.size());
        }
    }
}
