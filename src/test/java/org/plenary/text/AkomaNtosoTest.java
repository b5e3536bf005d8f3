package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.plenary.support.Payload;
import org.plenary.text.AkomaNtoso.About;
import org.plenary.text.AkomaNtoso.Convener;
import org.xml.sax.SAXException;

@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class AkomaNtosoTest {

    private static final Instant AT = Instant.parse("2016-05-31T12:00:00Z");
    private static final Schema SCHEMA = schema();
    private static final About ABOUT = new About("entebbe-2016", LocalDate.of(2016, 5, 30),
            List.of(new Convener("CMS", "CMS Secretariat & friends"), new Convener("CITES", "CITES Secretariat")));

    private long ids;

    @Test
    void numbersStandInTheEIdAndTheParagraphItselfInTheWId() {
        var file = file(List.of(paragraph(Part.PREAMBLE, 0, Placing.ORDINARY, "*Recalling* what was,"),
                paragraph(Part.OPERATIVE, 0, Placing.ORDINARY, "Parties shall:{^See the report.}"), paragraph(Part.OPERATIVE, 1, Placing.ORDINARY, "act;"),
                paragraph(Part.OPERATIVE, 0, Placing.INSERTED, "New in CO~2~;"),
                paragraph(Part.OPERATIVE, 0, Placing.ALTERNATIVE, "[#capital Otherwise @Mali, Uganda]{Res. 11.32 | UNEP/CMS/Resolution 11.32}.")));
        assertThat(file).contains("<recital eId=\"rec_1\" wId=\"p1\"><p><i>Recalling</i> what was,</p></recital>",
                "<paragraph eId=\"para_1\" wId=\"p2\"><num>1.</num><intro><p>Parties shall:<authorialNote marker=\"1\" placement=\"bottom\"><p>See the report.</p>",
                "<subparagraph eId=\"para_1__subpara_a\" wId=\"p3\"><num>(a)</num><content><p>act;</p></content></subparagraph></paragraph>",
                "<paragraph eId=\"para_1bis\" wId=\"p4\"><num>1 bis.</num><content><p>New in CO<sub>2</sub>;",
                "<paragraph eId=\"para_1bisalt\" wId=\"p5\" alternativeTo=\"para_1bis\"><num>1 bis alt.</num>",
                "[<inline name=\"alternative\"><inline name=\"attribution\">Mali, Uganda</inline>: Otherwise</inline>]",
                "<ref href=\"/ref/UNEP%2FCMS%2FResolution%2011.32\">Res. 11.32</ref>");
    }

    @Test
    void aParagraphThatIsNotTranslatedSaysInWhichLanguageItStands() {
        var issue = issue(List.of(paragraph(Part.OPERATIVE, 0, Placing.ORDINARY, "Parties shall act.")));
        var french = new String(AkomaNtoso.write(issue, ABOUT, "fr"), StandardCharsets.UTF_8);
        assertThat(french).contains("xml:lang=\"en\"", "<FRBRlanguage language=\"fra\"/>");
        validate(french);
    }

    @Test
    void anAddressThatRunsScriptIsNoLink() {
        assertThat(file(List.of(paragraph(Part.OPERATIVE, 0, Placing.ORDINARY, "{click | javascript:alert(1)} {site | https://www.cms.int/en?a=1&b=2}"))))
                .contains("href=\"/ref/javascript%3Aalert%281%29\"", "href=\"https://www.cms.int/en?a=1&amp;b=2\"");
    }

    @Test
    void payloadsAreWordsInAFileThatIsValid() {
        var paragraphs = Payload.texts().stream().map(payload -> paragraph(Part.OPERATIVE, 0, Placing.ORDINARY,
                ParagraphNotation.print(new ParagraphBody(List.of(new Inline.Words(payload), new Inline.Reference("x", payload)))))).toList();
        assertThat(file(paragraphs)).doesNotContain("<script", "<img", "<svg", "<iframe", "<ref href=\"javascript");
    }

    @Property(seed = "2016", tries = 300)
    void whateverIsNegotiatedIsValidAndAlwaysTheSameBytes(@ForAll @Size(max = 8) List<ParagraphBody> bodies, @ForAll @Size(8) List<Placing> placings,
            @ForAll @Size(8) List<Part> parts, @ForAll HouseStyle house) {
        ids = 0;
        var paragraphs = new ArrayList<Paragraph>();
        for (var part : Part.values()) {
            for (int i = 0; i < bodies.size(); i++) {
                if (parts.get(i) == part) {
                    int level = paragraphs.isEmpty() || paragraphs.getLast().part() != part ? 0 : Math.min(i % 3, paragraphs.getLast().level() + 1);
                    paragraphs.add(paragraph(part, level, placings.get(i), bodies.get(i).toString()));
                }
            }
        }
        var issue = issue(paragraphs, house);
        var file = AkomaNtoso.write(issue, ABOUT, "en");
        validate(new String(file, StandardCharsets.UTF_8));
        assertThat(AkomaNtoso.write(issue, ABOUT, "en")).isEqualTo(file);
        var addresses = ParagraphAddresses.of(issue.text());
        assertThat(paragraphs.stream().map(paragraph -> addresses.eId(paragraph.id()))).doesNotHaveDuplicates();
    }

    private String file(List<Paragraph> paragraphs) {
        var file = new String(AkomaNtoso.write(issue(paragraphs), ABOUT, "en"), StandardCharsets.UTF_8);
        validate(file);
        return file;
    }

    private static void validate(String file) {
        assertThatCode(() -> SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))))
                .as(file).doesNotThrowAnyException();
    }

    private Paragraph paragraph(Part part, int level, Placing placing, String notation) {
        var id = ++ids;
        var revision = new Revision(id, id, "en", 1, null, notation, "Example", "CMS", null, AT);
        return new Paragraph(id, part, level, placing, ParagraphState.ADOPTED, 0, "en", Map.of("en", revision));
    }

    private static Issue issue(List<Paragraph> paragraphs) {
        return issue(paragraphs, HouseStyle.CMS);
    }

    private static Issue issue(List<Paragraph> paragraphs, HouseStyle house) {
        var text = new NegotiatedText(7, new TextDraft("Communiqué", null, null, "en", house), false, 1, paragraphs);
        return new Issue(3, 2, Issue.Kind.FINAL, "UNEP/CMS/COP12/CRP.1", null, AT, "Example", text, null);
    }

    private static Schema schema() {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            return factory.newSchema(AkomaNtosoTest.class.getResource("/akomantoso/akomantoso30.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
