package org.plenary.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.SEARCH_SHOWN;
import static org.plenary.security.MeetingRole.CONTRIBUTOR;
import static org.plenary.security.MeetingRole.CO_ORGANISER;
import static org.plenary.security.MeetingRole.LEAD_ORGANISER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree;
import org.plenary.people.AccountSignIn;
import org.plenary.schema.tables.records.SearchShownRecord;
import org.plenary.search.Extract.Piece;
import org.plenary.search.FoundRepository.Pace;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Rights;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** On the demonstration meetings. */
@PlenaryTest(properties = "plenary.demonstration=true")
class SearchServiceTest {

    private static final int EVERYTHING = 100_000;
    private static final Pace ONE_BY_ONE = new Pace(EVERYTHING, 0, 0);
    private static final Pace BY_INDEX = new Pace(1, EVERYTHING, 0);
    private static final Pace READ_ON = new Pace(200, -1, EVERYTHING);

    @Autowired
    private SearchService search;
    @Autowired
    private SearchIndexer index;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private AccountSignIn accounts;
    @Autowired
    private Rights rights;
    @Autowired
    private DSLContext db;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void everythingIsIndexed() {
        index.everything();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void wordsAreFoundInThreeLanguagesWithAndWithoutAccents() {
        signIn("cms@example.org");
        assertThat(titles("cote ivoire", Locale.FRENCH)).anyMatch(title -> title.contains("Côte d’Ivoire"));
        assertThat(titles("leon africano", Locale.of("es"))).isNotEmpty();
        assertThat(titles("entebbe", Locale.ENGLISH).getFirst()).containsIgnoringCase("lion");
    }

    @Test
    void aNumberOfTheAgendaIsFound() {
        signIn("cms@example.org");
        assertThat(search.find(new SearchQuery("24.3.1.1", SearchKind.AGENDA_ITEM, "cms-cop12"), Locale.ENGLISH, 5)).isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.path()).startsWith("m/cms-cop12/agenda"));
    }

    @Test
    void theWordingOfAParagraphIsQuoted() {
        signIn("cms@example.org");
        var hit = search.find(new SearchQuery("lion", SearchKind.PARAGRAPH, "entebbe-2016"), Locale.ENGLISH, 1).getFirst();
        assertThat(hit.extract().pieces()).anyMatch(Piece::found);
        assertThat(hit.path()).contains("?paragraph=");
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        var seen = Map.of(SearchKind.MEETING, Set.of(MeetingRole.values()), SearchKind.TASK, Set.of(LEAD_ORGANISER, CO_ORGANISER, CONTRIBUTOR),
                SearchKind.PARTICIPANT, Set.of(LEAD_ORGANISER, CO_ORGANISER, CONTRIBUTOR), SearchKind.NOMINEE, Set.of(LEAD_ORGANISER, CO_ORGANISER));
        var planners = new Planners(db);
        seen.forEach((kind, roles) -> {
            var entry = db.selectFrom(SEARCH_SHOWN).where(SEARCH_SHOWN.KIND.eq(kind.name())).limit(1).fetchSingle();
            for (var role : MeetingRole.values()) {
                Planners.signIn(planners.account(entry.getPlace(), role));
                assertThat(finds(entry)).describedAs("%s finds a %s", role, kind).isEqualTo(roles.contains(role));
            }
            Planners.signIn(planners.account(planners.meeting().id(), LEAD_ORGANISER));
            assertThat(finds(entry)).describedAs("who leads another meeting finds a %s", kind).isFalse();
        });
    }

    private boolean finds(SearchShownRecord entry) {
        var query = SearchQuery.of(entry.getTitleEn());
        var listed = search.find(query, Locale.ENGLISH, SearchService.MOST).stream().anyMatch(hit -> hit.path().equals(entry.getPath()));
        assertThat(search.counts(query).ofKind().containsKey(SearchKind.valueOf(entry.getKind()))).isEqualTo(listed);
        return listed;
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsAlone() {
        var planners = new Planners(db);
        var meeting = planners.meeting();
        Planners.signIn(planners.account(meeting.id(), LEAD_ORGANISER));
        var item = agenda.add(meeting.id(), AgendaTree.Target.lastIn(null), titled("Pangolins of the savannah"));
        index.everything();
        assertThat(titles("pangolin", Locale.ENGLISH)).containsExactly("1 Pangolins of the savannah");
        agenda.edit(meeting.id(), item.id(), item.fields(), titled("Aardvarks of the savannah"));
        index.everything();
        assertThat(titles("pangolin", Locale.ENGLISH)).isEmpty();
        assertThat(titles("aardvark", Locale.ENGLISH)).containsExactly("1 Aardvarks of the savannah");
    }

    @Test
    void whatWasNotChangedIsNotWrittenAgain() {
        var before = db.fetch("select id from search_entry order by id");
        index.everything();
        assertThat(db.fetch("select id from search_entry order by id")).isEqualTo(before);
    }

    @Test
    void whatIsTidiedAtNightIsFoundAsBefore() {
        signIn("cms@example.org");
        var before = found(BY_INDEX, SearchQuery.of("lion"));
        index.tidy();
        assertThat(before).isNotEmpty().isEqualTo(found(BY_INDEX, SearchQuery.of("lion")));
    }

    @Test
    void theSameIsFoundWhicheverWayItIsLookedFor() {
        signIn("cms@example.org");
        db.execute("analyze table search_entry");
        for (var typed : List.of("lion", "con", "conservation lion", "states migratory species", "uganda entebbe", "24.3", "cote", "zyzzyva", "cop12 doc", "par")) {
            var query = SearchQuery.of(typed);
            var one = found(ONE_BY_ONE, query);
            assertThat(one).describedAs(typed).isEqualTo(found(BY_INDEX, query)).isEqualTo(found(READ_ON, query));
            assertThat(counts(ONE_BY_ONE, query)).describedAs(typed).isEqualTo(counts(BY_INDEX, query)).isEqualTo(counts(READ_ON, query));
            assertThat(one).describedAs(typed).hasSizeGreaterThanOrEqualTo(typed.equals("zyzzyva") ? 0 : 1);
        }
    }

    @Test
    void ofManyTheNewestAreShown() {
        signIn("cms@example.org");
        var query = SearchQuery.of("meeting");
        db.execute("analyze table search_entry");
        for (var pace : List.of(new Pace(20, 0, 8), new Pace(20, 0, 0))) {
            assertThat(found(pace, query, 5)).hasSize(5).isSubsetOf(found(ONE_BY_ONE, query));
            var counted = counts(pace, query, 5);
            assertThat(counted.more()).isTrue();
            assertThat(counted.all()).isBetween(5, counts(ONE_BY_ONE, query).all() - 1);
        }
    }

    private List<FoundRepository.Found> found(Pace pace, SearchQuery query) {
        return found(pace, query, EVERYTHING);
    }

    private List<FoundRepository.Found> found(Pace pace, SearchQuery query, int limit) {
        return transaction.execute(status -> new FoundRepository(db, pace).find(query, SearchService.sight(rights), limit));
    }

    private SearchCounts counts(Pace pace, SearchQuery query) {
        return counts(pace, query, EVERYTHING);
    }

    private SearchCounts counts(Pace pace, SearchQuery query, int enough) {
        return transaction.execute(status -> new FoundRepository(db, pace).counts(query, SearchService.sight(rights), enough));
    }

    private List<String> titles(String query, Locale locale) {
        return search.find(SearchQuery.of(query), locale, 20).stream()
                .map(hit -> hit.title().pieces().stream().map(Piece::text).collect(Collectors.joining())).toList();
    }

    private void signIn(String email) {
        Planners.signIn((AccountPrincipal) accounts.loadUserByUsername(email));
    }

    private static AgendaItemDraft titled(String title) {
        return new AgendaItemDraft(title, null, null, null, null, null, null, null, null, null, null, null);
    }
}
