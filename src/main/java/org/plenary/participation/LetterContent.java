package org.plenary.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.exchange.Block;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PrintedDocument;
import org.plenary.exchange.Run;

/**
 * The words of a letter as issued: whatever changes later, it is printed the same again.
 *
 * @param language   en, fr or es
 * @param paragraphs lines within one are parted by line feeds
 */
record LetterContent(String language, List<String> organisers, String reference, String meeting, LocalDate startsOn, LocalDate endsOn,
        boolean monthOnly, String place, String title, List<String> paragraphs) {

    PrintedDocument document() {
        var masthead = new Masthead(Locale.of(language), organisers, Optional.of(reference), meeting, startsOn, endsOn, monthOnly, Optional.ofNullable(place));
        var blocks = paragraphs.stream().flatMap(String::lines).<Block>map(line -> new Block.Paragraph(0, List.of(Run.of(line)))).toList();
        return new PrintedDocument(masthead, title, Optional.empty(), blocks);
    }
}
