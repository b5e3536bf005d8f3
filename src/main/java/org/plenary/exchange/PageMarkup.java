package org.plenary.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.exchange.Block.Heading;
import org.plenary.exchange.Block.NumberedItem;
import org.plenary.exchange.Block.PageBreak;
import org.plenary.exchange.Block.Paragraph;
import org.plenary.exchange.Block.Table;

/** The XHTML of which the PDF is made: one element for each thing a screen reader should name. */
final class PageMarkup {

    /** A longer item below others is a paragraph to read, not a line to find in the outline; of one at the top its beginning is. */
    private static final int OUTLINE_LIMIT = 120;

    private final PrintedDocument document;
    private final PageNumber pageNumber;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder outline = new StringBuilder();
    private int openLists;
    private int anchors;

    PageMarkup(PrintedDocument document, PageNumber pageNumber) {
        this.document = document;
        this.pageNumber = pageNumber;
    }

    String html() {
        head();
        IntStream.range(0, document.blocks().size()).forEach(i -> block(document.blocks().get(i), document.keepsWithNext(i)));
        closeLists(0);
        Masthead masthead = document.masthead();
        return """
                <html lang="%s"><head><title>%s</title><meta name="author" content="%s"/><meta name="subject" content="%s"/>\
                <meta name="description" content="%s"/><style>%s</style><bookmarks>%s</bookmarks></head><body>%s</body></html>"""
                .formatted(masthead.language().toLanguageTag(), escape(document.title()), escape(String.join("; ", masthead.organisers())),
                        escape(masthead.meeting()), escape(masthead.meeting() + ", " + masthead.placeAndDates()), stylesheet(),
                        outline, body);
    }

    private void head() {
        Masthead masthead = document.masthead();
        body.append("<div class='masthead'>");
        masthead.symbol().ifPresent(symbol -> element("p class='symbol'", symbol));
        masthead.organisers().forEach(organiser -> element("p", organiser));
        body.append("</div>");
        element("p class='meeting'", masthead.meeting());
        element("p class='dates'", masthead.placeAndDates());
        body.append("<h1 id='").append(anchor(document.title())).append("'>").append(escape(document.title())).append("</h1>");
        document.notice().ifPresent(notice -> element("p class='notice'", notice));
    }

    private void block(Block block, boolean keepsWithNext) {
        switch (block) {
            case Heading(int level, String text) -> {
                closeLists(0);
                String name = "h" + (level + 1);
                body.append('<').append(name).append(" id='").append(anchor(text)).append("'>")
                        .append(escape(text)).append("</").append(name).append('>');
            }
            case Paragraph(int indent, List<Run> text) -> {
                closeLists(indent);
                body.append("<p>").append(runs(text)).append("</p>");
            }
            case NumberedItem item -> item(item, keepsWithNext);
            case Table table -> {
                closeLists(0);
                table(table);
            }
            case PageBreak() -> {
                closeLists(0);
                body.append("<div class='break'></div>");
            }
        }
    }

    private void item(NumberedItem item, boolean keepsWithNext) {
        closeLists(item.level() + 1);
        if (openLists == item.level() + 1) {
            body.append("</li>");
        } else {
            body.append("<ol>");
            openLists++;
        }
        body.append("<li><p class='item l").append(item.level()).append(keepsWithNext ? " kept'" : "'");
        String line = item.label().text() + ' ' + item.text().stream().map(Run::text).collect(Collectors.joining());
        if (line.length() <= OUTLINE_LIMIT || item.level() == 0) {
            body.append(" id='").append(anchor(shortened(line))).append('\'');
        }
        body.append("><span class='label'>").append(runs(List.of(item.label()))).append("</span>").append(runs(item.text())).append("</p>");
    }

    private static String shortened(String line) {
        return line.length() <= OUTLINE_LIMIT ? line : line.substring(0, Math.max(1, line.lastIndexOf(' ', OUTLINE_LIMIT - 1))).stripTrailing() + '\u2026';
    }

    private void closeLists(int leaving) {
        for (; openLists > leaving; openLists--) {
            body.append("</li></ol>");
        }
    }

    private void table(Table table) {
        body.append("<table><thead><tr>");
        table.columns().forEach(column -> body.append("<th scope='col' style='width:").append(column.share()).append("%'>")
                .append(escape(column.header())).append("</th>"));
        body.append("</tr></thead><tbody>");
        table.rows().forEach(row -> {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(escape(cell).replace("\n", "<br/>")).append("</td>"));
            body.append("</tr>");
        });
        body.append("</tbody></table>");
    }

    private String anchor(String line) {
        String id = "b" + ++anchors;
        outline.append("<bookmark name=\"").append(escape(line)).append("\" href=\"#").append(id).append("\"/>");
        return id;
    }

    private void element(String tag, String text) {
        body.append('<').append(tag).append('>').append(escape(text)).append("</").append(tag.split(" ")[0]).append('>');
    }

    private static String runs(List<Run> runs) {
        return runs.stream().map(run -> Stream.concat(run.marks().stream().sorted().map(PageMarkup::tag), tracked(run.tracked()))
                .reduce(escape(run.text()), (inner, tag) -> "<" + tag + ">" + inner + "</" + tag + ">", (a, b) -> b)).collect(Collectors.joining());
    }

    private static Stream<String> tracked(Run.Tracked tracked) {
        return Stream.of(tracked.inserted() == null ? "" : "ins", tracked.deleted() == null ? "" : "del").filter(tag -> !tag.isEmpty());
    }

    private static String tag(Run.Mark mark) {
        return switch (mark) {
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case STRIKE -> "del";
            case UNDERLINE -> "ins";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
        };
    }

    /** A CSS string, each character outside letters and digits as its code (CSS Syntax, 4.3.7). */
    private static String quote(String text) {
        return clean(text).codePoints().mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : "\\%06x".formatted(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** Characters that share their shape with another are written as that one, which is what a search in the PDF looks for. */
    private static String escape(String text) {
        return clean(text).replace('\u02BB', '\u2018').replace('\u02BC', '\u2019').replace('\u00B5', '\u03BC')
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** Composed, because the page has no place for loose accents, and without what XML 1.0 does not allow. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n]]", "");
    }

    private String stylesheet() {
        try (InputStream in = PageMarkup.class.getResourceAsStream("/exchange/document.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("REFERENCE", quote(document.masthead().reference()))
                    .replace("PAGE-NUMBER", "%s counter(page) %s counter(pages) %s".formatted(
                            quote(pageNumber.before()), quote(pageNumber.between()), quote(pageNumber.after())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
