package org.plenary.outcome;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Mandates that are entered are found by citation, title and source, with what was done under them; what is cited alone leads to the meetings that cite it. */
@Component
class MandatesToFind implements SearchSource.OfAll {

    private final MandateRepository mandates;

    MandatesToFind(MandateRepository mandates) {
        this.mandates = mandates;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.MANDATE);
    }

    @Override
    public Set<String> reads() {
        return Set.of(MandateService.MANDATE);
    }

    @Override
    public List<SearchEntry> entries() {
        return mandates.all().stream().map(mandate -> {
            var fields = mandate.fields();
            UnaryOperator<String> cited = title -> title == null ? null : fields.citation() + " " + title;
            var titles = new Tongues(cited.apply(fields.titleEn()), cited.apply(fields.titleFr()), cited.apply(fields.titleEs()));
            return new SearchEntry(null, SearchKind.MANDATE, String.valueOf(mandate.id()), Action.CONVENE_MEETING, null,
                    titles.equals(Tongues.NONE) ? Tongues.all(fields.citation()) : titles, List.of(), Tongues.NONE, Stream.ofNullable(fields.source()).toList(),
                    "synergies/record?mandate=" + URLEncoder.encode(fields.citation(), StandardCharsets.UTF_8));
        }).toList();
    }
}
