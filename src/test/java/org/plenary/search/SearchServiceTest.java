package org.plenary.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.SEARCH_ENTRY;
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
import org.plenary.schema.tables.records.SearchEntryRecord;
import org.plenary.search.Extract.Piece;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** On the demonstration meetings. */
@PlenaryTest(properties = "plenary.demonstration=true")
class SearchServiceTest {

    @Autowired
    private SearchService search;
    @Autowired
    private SearchIndexer index;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private AccountSignIn accounts;
    @Autowired
    private DSLContext db;

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
            var entry = db.selectFrom(SEARCH_ENTRY).where(SEARCH_ENTRY.KIND.eq(kind.name())).orderBy(SEARCH_ENTRY.ID).limit(1).fetchSingle();
            for (var role : MeetingRole.values()) {
                Planners.signIn(planners.account(entry.getMeetingId(), role));
                assertThat(finds(entry)).describedAs("%s finds a %s", role, kind).isEqualTo(roles.contains(role));
            }
            Planners.signIn(planners.account(planners.meeting().id(), LEAD_ORGANISER));
            assertThat(finds(entry)).describedAs("who leads another meeting finds a %s", kind).isFalse();
        });
    }

    private boolean finds(SearchEntryRecord entry) {
        var query = SearchQuery.of(entry.getTitleEn());
        var listed = search.find(query, Locale.ENGLISH, SearchService.MOST).stream().anyMatch(hit -> hit.path().equals(entry.getPath()));
        assertThat(search.counts(query).containsKey(SearchKind.valueOf(entry.getKind()))).isEqualTo(listed);
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
