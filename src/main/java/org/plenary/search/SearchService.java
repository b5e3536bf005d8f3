package org.plenary.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.search.SearchRepository.Found;
import org.plenary.search.SearchRepository.Sight;
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

    private final SearchRepository entries;
    private final Rights rights;

    SearchService(SearchRepository entries, Rights rights) {
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
                : entries.find(query, sight(), Math.min(most, MOST)).stream().map(found -> hit(found, wanted, locale.getLanguage())).toList();
    }

    /** @return how many things of each kind there are, whatever kind is asked for; kinds of which there are none are missing */
    @SignedIn
    @Transactional(readOnly = true)
    public Map<SearchKind, Integer> counts(SearchQuery query) {
        return SearchWords.wanted(query.text()).isEmpty() ? Map.of() : entries.counts(query, sight());
    }

    private Sight sight() {
        Map<Action, Set<Long>> meetings = new EnumMap<>(Action.class);
        entries.rights().forEach(action -> meetings.put(action, rights.meetings(action)));
        return new Sight(meetings, Arrays.stream(Action.values()).filter(rights::may).collect(Collectors.toSet()), CurrentAccount.get().organisationId());
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
