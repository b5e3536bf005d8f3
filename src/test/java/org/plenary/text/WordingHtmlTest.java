package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.text.Texts.body;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.Test;

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

    @Test
    void alternativesStandInBracketsLedByWhoProposesThem() {
        assertThat(WordingHtml.of(body("They [shall @<Mali> | @Togo] *act*{^See.}"), "delete")).isEqualTo(
                "They <span class=\"alternative\">[<b>&lt;Mali&gt;:</b> shall]</span> <span class=\"alternative\">[<b>Togo:</b> <em>delete</em>]</span>"
                        + " <em>act</em> <small>(See.)</small>");
    }
}
