package org.plenary.search;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what files say, for {@link SearchService}: only by words of at least three letters, since shorter ones and numbers stand in every file. */
@Component
class ContentSearch {

    private static final int SHORTEST = 3;
    private static final int EXTRACT = 160;

    private final ContentRepository contents;
    private final ContentSource source;
    private final Rights rights;
    private final Clock clock;

    ContentSearch(ContentRepository contents, ContentSource source, Rights rights, Clock clock) {
        this.contents = contents;
        this.source = source;
        this.rights = rights;
        this.clock = clock;
    }

    /** @return each document once, with a passage around the words */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SearchHit> find(SearchQuery query, Locale locale, int most) {
        var words = words(query);
        var language = locale.getLanguage();
        return words.isEmpty() ? List.of() : contents.find(words, sight(query), language, most).stream()
                .map(found -> new SearchHit(SearchKind.CONTENT, Extract.whole(found.title().in(language), words), Extract.of(Passage.of(contents.content(found), words), words, EXTRACT),
                        found.language(), found.meetingTitle().in(language), found.path())).toList();
    }

    /** @return documents whose files say it */
    @Transactional(propagation = Propagation.MANDATORY)
    public ContentRepository.Count count(SearchQuery query, int enough) {
        var words = words(query);
        return words.isEmpty() ? new ContentRepository.Count(0, false) : contents.count(words, sight(query), enough);
    }

    private static List<String> words(SearchQuery query) {
        return SearchWords.wanted(query.text()).stream().filter(word -> word.length() >= SHORTEST).toList();
    }

    private ContentRepository.Sight sight(SearchQuery query) {
        var asked = new HashSet<>(source.early());
        asked.add(Action.VIEW_MEETING);
        var meetings = rights.meetings(asked);
        var early = new HashSet<Long>();
        source.early().forEach(right -> early.addAll(meetings.get(right)));
        return new ContentRepository.Sight(meetings.getOrDefault(Action.VIEW_MEETING, Set.of()), early, clock.instant(), query.meeting());
    }
}
