package org.plenary.text;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;

/**
 * An issue of a text in one language as Akoma Ntoso 3.0 (OASIS LegalDocML): a {@code statement} with recitals and numbered paragraphs.
 * {@code wId} is the paragraph for good, {@code eId} today's number and the same in all languages; another version of a paragraph says
 * with {@code alternativeTo} of which. The same issue always gives the same bytes.
 */
final class AkomaNtoso {

    /** Who puts it out. @param code as in the register of organisations: CMS */
    record Convener(String code, String name) {
    }

    /**
     * What the file says about itself.
     *
     * @param meeting  the code of the meeting, part of the address
     * @param heldOn   first day of the meeting
     * @param conveners at least one
     */
    record About(String meeting, LocalDate heldOn, List<Convener> conveners) {
    }

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static final Map<String, String> ISO_639_2 = Map.of("en", "eng", "fr", "fra", "es", "spa");

    private final Issue issue;
    private final About about;
    private final String language;
    private final List<Paragraph> paragraphs;
    private final Map<Long, String> numbers;
    private final ParagraphAddresses addresses;
    private final XMLStreamWriter out;
    private int notes;

    private AkomaNtoso(Issue issue, About about, String language, XMLStreamWriter out) {
        this.issue = issue;
        this.about = about;
        this.language = language;
        this.paragraphs = issue.text().standing();
        this.numbers = issue.text().numbers(Locale.of(language));
        this.addresses = ParagraphAddresses.of(issue.text());
        this.out = out;
    }

    /**
     * @param language "en", "fr" or "es"; a paragraph without wording in it stands in the language of negotiation and says so
     * @return the file, UTF-8
     */
    static byte[] write(Issue issue, About about, String language) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new AkomaNtoso(issue, about, language, out).document();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void document() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(NAMESPACE);
        start("akomaNtoso");
        out.writeDefaultNamespace(NAMESPACE);
        start("statement", "name", "text");
        meta();
        start("preface");
        start("longTitle");
        start("p");
        start("docTitle");
        words(issue.text().fields().title(language));
        end(4);
        preamble();
        body();
        end(2);
        out.writeEndDocument();
    }

    private void meta() throws XMLStreamException {
        var work = "/akn/un/statement/" + about.heldOn + "/" + about.meeting + "-" + issue.text().id();
        var expression = work + "/" + ISO_639_2.get(language) + "@" + issue.at().atZone(ZoneOffset.UTC).toLocalDate() + "/" + issue.number();
        start("meta");
        start("identification", "source", "#plenary");
        start("FRBRWork");
        identity(work, about.heldOn.toString(), "meeting");
        empty("FRBRcountry", "value", "un");
        if (issue.symbol() != null) {
            empty("FRBRnumber", "value", issue.symbol());
        }
        end(1);
        var date = issue.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
        start("FRBRExpression");
        identity(expression, date, "issue");
        empty("FRBRversionNumber", "value", String.valueOf(issue.number()));
        empty("FRBRlanguage", "language", ISO_639_2.get(language));
        end(1);
        start("FRBRManifestation");
        identity(expression + ".xml", date, "issue");
        empty("FRBRformat", "value", "application/akn+xml");
        end(2);
        start("references", "source", "#plenary");
        for (var convener : about.conveners) {
            empty("TLCOrganization", "eId", id(convener), "href", "/ontology/organization/" + id(convener), "showAs", convener.name);
        }
        empty("TLCObject", "eId", "plenary", "href", "/ontology/object/plenary", "showAs", "Plenary");
        end(2);
    }

    private static String id(Convener convener) {
        return "org-" + convener.code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    }

    private void identity(String address, String date, String name) throws XMLStreamException {
        empty("FRBRthis", "value", address);
        empty("FRBRuri", "value", address);
        empty("FRBRdate", "date", date, "name", name);
        for (var convener : about.conveners) {
            empty("FRBRauthor", "href", "#" + id(convener));
        }
    }

    private void preamble() throws XMLStreamException {
        var recitals = paragraphs.stream().filter(paragraph -> paragraph.part() == Part.PREAMBLE).toList();
        if (recitals.isEmpty()) {
            return;
        }
        start("preamble");
        start("recitals", "eId", "recs");
        for (var recital : recitals) {
            start("recital", attributes(recital));
            number(recital);
            wording(recital);
            end(1);
        }
        end(2);
    }

    private void body() throws XMLStreamException {
        var operative = paragraphs.stream().filter(paragraph -> paragraph.part() == Part.OPERATIVE).toList();
        start("mainBody");
        if (operative.isEmpty()) {
            empty("p");
        }
        siblings(operative, 0);
        end(1);
    }

    private void siblings(List<Paragraph> among, int level) throws XMLStreamException {
        for (int from = 0, to; from < among.size(); from = to) {
            to = from + 1;
            while (to < among.size() && among.get(to).level() > level) {
                to++;
            }
            var paragraph = among.get(from);
            var under = among.subList(from + 1, to);
            start(level == 0 ? "paragraph" : level == 1 ? "subparagraph" : "point", attributes(paragraph));
            number(paragraph);
            start(under.isEmpty() ? "content" : "intro");
            wording(paragraph);
            end(1);
            siblings(under, level + 1);
            end(1);
        }
    }

    private String[] attributes(Paragraph paragraph) {
        var attributes = new ArrayList<>(List.of("eId", addresses.eId(paragraph.id()), "wId", ParagraphAddresses.wId(paragraph.id())));
        if (paragraph.part() == Part.PREAMBLE && paragraph.level() > 0) {
            attributes.addAll(List.of("class", "level-" + paragraph.level()));
        }
        addresses.alternativeTo(paragraph).ifPresent(original -> attributes.addAll(List.of("alternativeTo", original)));
        if (paragraph.head(language).isEmpty()) {
            attributes.addAll(List.of("xml:lang", paragraph.sourceLanguage()));
        }
        return attributes.toArray(String[]::new);
    }

    private void number(Paragraph paragraph) throws XMLStreamException {
        var number = numbers.get(paragraph.id());
        if (!number.isEmpty()) {
            start("num");
            words(number);
            end(1);
        }
    }

    private void wording(Paragraph paragraph) throws XMLStreamException {
        start("p");
        inline(paragraph.head(language).orElseGet(paragraph::source).body().content());
        end(1);
    }

    private void inline(List<Inline> content) throws XMLStreamException {
        for (var one : content) {
            switch (one) {
                case Words(var text) -> words(text);
                case Styled(var style, var inner) -> {
                    start(switch (style) {
                        case EMPHASIS -> "i";
                        case SUPERSCRIPT -> "sup";
                        case SUBSCRIPT -> "sub";
                    });
                    inline(inner);
                    end(1);
                }
                case Footnote(var note) -> {
                    start("authorialNote", "marker", String.valueOf(++notes), "placement", "bottom");
                    start("p");
                    inline(note);
                    end(2);
                }
                case Reference(var label, var target) -> {
                    start("ref", "href", address(target));
                    words(label);
                    end(1);
                }
                case Bracket bracket -> bracket(bracket);
            }
        }
    }

    private void bracket(Bracket bracket) throws XMLStreamException {
        start("inline", "name", "bracket", "class", bracket.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        for (int i = 0; i < bracket.alternatives().size(); i++) {
            var alternative = bracket.alternatives().get(i);
            words(i == 0 ? "[" : " [");
            start("inline", "name", "alternative");
            if (!alternative.attributions().isEmpty()) {
                start("inline", "name", "attribution");
                words(String.join(", ", alternative.attributions()));
                end(1);
                words(": ");
            }
            inline(alternative.content());
            end(1);
            words("]");
        }
        end(1);
    }

    /** Web addresses as they are; everything else, a document's symbol say, as an address of its own. */
    private static String address(String target) {
        return target.matches("https?://\\S+") ? target.replaceAll("[^\\x21-\\x7E]|[<>\"{}|\\\\^`]", "")
                : "/ref/" + URLEncoder.encode(target, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(NAMESPACE, element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("xml:lang")) {
                out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", attributes[i + 1]);
            } else {
                out.writeAttribute(attributes[i], printable(attributes[i + 1]));
            }
        }
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            out.writeEndElement();
        }
    }

    private void words(String text) throws XMLStreamException {
        out.writeCharacters(printable(text));
    }

    /** Without what XML 1.0 does not allow. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n]]", "\uFFFD");
    }
}
