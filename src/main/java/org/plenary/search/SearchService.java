package org.plenary.search;

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
    private static final int EXTRACT = 160;
    private static final long NO_ORGANISATION = 0;

    private final FoundRepository entries;
    private final Rights rights;

    SearchService(FoundRepository entries, Rights rights) {
        this.entries = entries;
        this.rights = rights;
    }

    /**
     * @param locale of titles and extracts; what there is in another language alone is shown in that
     * @param most   hits wanted, at most {@value #MOST}
     * @return the best first; nothing where nothing is asked that could be found
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SearchHit> find(SearchQuery query, Locale locale, int most) {
        var wanted = SearchWords.wanted(query.text());
        return wanted.isEmpty() ? List.of()
                : entries.find(query, sight(rights), Math.min(most, MOST)).stream().map(found -> hit(found, wanted, locale.getLanguage())).toList();
    }

    /** @return how many things there are, whatever kind is asked for */
    @SignedIn
    @Transactional(readOnly = true)
    public SearchCounts counts(SearchQuery query) {
        return SearchWords.wanted(query.text()).isEmpty() ? SearchCounts.NONE : entries.counts(query, sight(rights), MOST);
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
                found.kind() == SearchKind.MEETING ? null : found.meetingTitle().in(language), found.path());
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
