package org.plenary.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Negotiated texts are found by title, their paragraphs by their present wording in each language. */
@Component
class TextsToFind implements SearchSource.OfMeetings {

    private final TextRepository texts;

    TextsToFind(TextRepository texts) {
        this.texts = texts;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.TEXT, SearchKind.PARAGRAPH);
    }

    @Override
    public Set<String> reads() {
        return Set.of(TextService.TEXT, TextService.PARAGRAPH);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        return texts.texts(meetingId).stream().flatMap(text -> Stream.concat(Stream.of(SearchEntry.ofMeeting(meetingId, SearchKind.TEXT, text.id(),
                new Tongues(text.fields().titleEn(), text.fields().titleFr(), text.fields().titleEs()), Tongues.NONE, List.of(),
                "m/" + code + "/texts/" + text.id())), paragraphs(meetingId, code, text))).toList();
    }

    private static Stream<SearchEntry> paragraphs(long meetingId, String code, NegotiatedText text) {
        Map<String, Map<Long, String>> numbers = Messages.LOCALES.stream().collect(Collectors.toMap(Locale::getLanguage, text::numbers));
        return text.standing().stream().map(paragraph -> SearchEntry.ofMeeting(meetingId, SearchKind.PARAGRAPH, paragraph.id(),
                tongues(language -> Stream.of(numbers.get(language).getOrDefault(paragraph.id(), ""), text.fields().title(language))
                        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "))),
                tongues(language -> paragraph.head(language).map(head -> PlainText.of(head.body())).orElse(null)), List.of(),
                "m/" + code + "/texts/" + text.id() + "?paragraph=" + paragraph.id()));
    }

    private static Tongues tongues(Function<String, String> in) {
        return new Tongues(in.apply("en"), in.apply("fr"), in.apply("es"));
    }
}
