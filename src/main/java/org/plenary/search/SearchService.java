package org.plenary.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.search.FoundRepository.Found;
import org.plenary.search.FoundRepository.Sight;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the signed-in account may see: in its meetings by the right that each thing asks for, read anew at every search. */
@Service
public class SearchService {

    /** Of one search. */
    public static final int MOST = 100;
    /** Of one search among everything: more of them are read where files alone are looked for. */
    private static final int FILES = 20;
    private static final int EXTRACT = 160;
    private static final long NO_ORGANISATION = 0;

    private final FoundRepository entries;
    private final ContentSearch contents;
    private final Rights rights;

    SearchService(FoundRepository entries, ContentSearch contents, Rights rights) {
        this.entries = entries;
        this.contents = contents;
        this.rights = rights;
    }

    /**
     * @param locale of titles and extracts; what there is in another language alone is shown in that
     * @param most   hits wanted, at most {@value #MOST}
     * @return the best first, and below them, where fewer are found than are wanted, what files say; nothing where nothing is asked that could be found
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SearchHit> find(SearchQuery query, Locale locale, int most) {
        var wanted = SearchWords.wanted(query.text());
        var limit = Math.min(most, MOST);
        var hits = new ArrayList<SearchHit>();
        if (!wanted.isEmpty() && query.kind() != SearchKind.CONTENT) {
            entries.find(query, sight(rights), limit).forEach(found -> hits.add(hit(found, wanted, locale.getLanguage())));
        }
        if (hits.size() < limit && (query.kind() == null || query.kind() == SearchKind.CONTENT)) {
            hits.addAll(contents.find(query, locale, query.kind() == null ? Math.min(FILES, limit - hits.size()) : limit));
        }
        return hits;
    }

    /** @return how many things there are, whatever kind is asked for */
    @SignedIn
    @Transactional(readOnly = true)
    public SearchCounts counts(SearchQuery query) {
        if (SearchWords.wanted(query.text()).isEmpty()) {
            return SearchCounts.NONE;
        }
        var counts = entries.counts(query, sight(rights), MOST);
        var said = contents.count(query, FILES);
        return said.documents() == 0 ? counts : counts.with(SearchKind.CONTENT, said.documents(), said.more());
    }

    /** @return what the signed-in account may see now: while it looks as another holder, nothing of what is for the staff of an organisation */
    static Sight sight(Rights rights) {
        var account = CurrentAccount.get();
        return new Sight(rights.meetings(EnumSet.allOf(Action.class)), Arrays.stream(Action.values()).filter(rights::may).collect(Collectors.toSet()),
                account.look() == null ? account.organisationId() : NO_ORGANISATION);
    }

    private static SearchHit hit(Found found, List<String> wanted, String language) {
        return new SearchHit(found.kind(), Extract.whole(found.title().in(language), wanted),
                Extract.of(quoted(found, wanted, language), wanted, EXTRACT),
                null, found.kind() == SearchKind.MEETING ? null : found.meetingTitle().in(language), found.path());
    }

    /** The text in the searcher's language, unless what was found stands only in another. */
    private static String quoted(Found found, List<String> wanted, String language) {
        var own = found.body().in(language);
        return own == null || holds(own, wanted) ? own : found.body().each().filter(text -> holds(text, wanted)).findFirst().orElse(own);
    }

    private static boolean holds(String text, List<String> wanted) {
        return SearchWords.pieces(text).stream().anyMatch(piece -> SearchWords.found(piece, wanted));
    }
}
