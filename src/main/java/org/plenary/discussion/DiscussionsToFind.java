package org.plenary.discussion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionRepository.Kept;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.shell.Messages;
import org.plenary.subject.Kind;
import org.plenary.subject.Subject;
import org.plenary.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * Discussions, open and settled, are found by what was said in them, who said it, and what they are about: by those who see things of that kind,
 * and one that is kept within an organisation by its staff alone.
 */
@Component
class DiscussionsToFind implements SearchSource.OfMeetings {

    private final DiscussionRepository discussions;
    private final Subjects subjects;
    private final Messages messages;

    DiscussionsToFind(DiscussionRepository discussions, Subjects subjects, Messages messages) {
        this.discussions = discussions;
        this.subjects = subjects;
        this.messages = messages;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.DISCUSSION);
    }

    /** They are called as what they are about. */
    @Override
    public Set<String> reads() {
        return Stream.concat(Stream.of(DiscussionService.DISCUSSION), Stream.of(Kind.values()).map(Kind::name)).collect(Collectors.toSet());
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        var all = discussions.kept(meetingId);
        var titles = new HashMap<Kind, Map<String, Map<Long, Subject>>>();
        all.stream().collect(Collectors.groupingBy(one -> Kind.valueOf(one.entity()), Collectors.mapping(Kept::entityId, Collectors.toSet())))
                .forEach((kind, ids) -> titles.put(kind, Messages.LOCALES.stream().map(Locale::getLanguage)
                        .collect(Collectors.toMap(Function.identity(), language -> subjects.find(meetingId, kind, ids, language)))));
        return all.stream().map(one -> {
            var kind = Kind.valueOf(one.entity());
            Function<Locale, String> title = locale -> title(titles.get(kind).get(locale.getLanguage()).get(one.entityId()), kind, locale);
            return new SearchEntry(meetingId, SearchKind.DISCUSSION, String.valueOf(one.id()), kind.right(), one.organisationId(),
                    new Tongues(title.apply(Locale.ENGLISH), title.apply(Locale.FRENCH), title.apply(Locale.of("es"))), List.of(),
                    Tongues.all(String.join("\n", one.remarks())), one.authors(), "m/" + code + "/together/discussions?thread=" + one.id());
        }).toList();
    }

    private String title(Subject about, Kind kind, Locale locale) {
        return about == null ? messages.get("together.gone", locale) : about.title() == null ? messages.get("entity." + kind, locale) : about.title();
    }
}
