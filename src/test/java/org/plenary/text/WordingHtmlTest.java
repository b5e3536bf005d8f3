package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.text.Texts.body;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.Test;
import org.plenary.support.Payload;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Words;

@Domain(Texts.class)
class WordingHtmlTest {

    private static final Set<String> ELEMENTS = Set.of("body", "em", "sup", "sub", "small", "a", "cite", "span", "b");
    private static final Set<String> ATTRIBUTES = Set.of("href", "title", "class");

    @Property(seed = "2016")
    void noWordingBringsAnElementOrAttributeOfItsOwn(@ForAll ParagraphBody body) {
        assertThat(Jsoup.parseBodyFragment(WordingHtml.of(body, "<delete>")).body().getAllElements()).allSatisfy(element -> {
            assertThat(ELEMENTS).contains(element.normalName());
            assertThat(element.attributes()).extracting(Attribute::getKey).isSubsetOf(ATTRIBUTES);
        });
    }

    @Test
    void scriptsAreWordsAndALinkLeadsToTheWebOnly() {
        assertThat(WordingHtml.of(body("<script>alert(1)</script> <img src=x onerror=alert(1)>"), "")).isEqualTo(
                "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;");
        assertThat(WordingHtml.of(body("{click | javascript:alert(1)} {site | https://www.cms.int/?a=1\"onclick=x}"), "")).isEqualTo(
                "<cite title=\"javascript:alert(1)\">click</cite> <a href=\"https://www.cms.int/?a=1&quot;onclick=x\">site</a>");
    }

    /** As words, as the words and the target of a reference, and as the name of a delegation. */
    @Test
    void noPayloadBringsAnElementOrAttributeOfItsOwn() {
        assertThat(Payload.texts()).allSatisfy(payload -> {
            var body = new ParagraphBody(List.of(new Words(payload), new Reference(payload, payload), new Reference("x", "https://www.cms.int/" + payload),
                    new Bracket(BracketReason.ALTERNATIVE, List.of(new Alternative(List.of(new Words(payload)), List.of(payload))))));
            var html = Jsoup.parseBodyFragment(WordingHtml.of(body, payload)).body();
            assertThat(html.getAllElements()).allSatisfy(element -> {
                assertThat(ELEMENTS).contains(element.normalName());
                assertThat(element.attributes()).extracting(Attribute::getKey).isSubsetOf(ATTRIBUTES);
            });
            assertThat(html.select("a")).allSatisfy(link -> assertThat(link.attr("href")).startsWith("https://www.cms.int/"));
        });
    }

    @Test
    void alternativesStandInBracketsLedByWhoProposesThem() {
        assertThat(WordingHtml.of(body("They [shall @<Mali> | @Togo] *act*{^See.}"), "delete")).isEqualTo(
                "They <span class=\"alternative\">[<b>&lt;Mali&gt;:</b> shall]</span> <span class=\"alternative\">[<b>Togo:</b> <em>delete</em>]</span>"
                        + " <em>act</em> <small>(See.)</small>");
    }
}
