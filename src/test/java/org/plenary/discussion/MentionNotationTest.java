package org.plenary.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.discussion.MentionNotation.Stretch;
import org.plenary.discussion.MentionNotation.Whom;

class MentionNotationTest {

    private static final Map<String, Whom> NAMES = Map.of("CMS", new Whom(true, 1), "CMS Family", new Whom(true, 2), "Ana Ruiz (CMS)", new Whom(false, 3),
            "Ana", new Whom(false, 4));

    @Provide
    Arbitrary<String> remarks() {
        return Arbitraries.of("@", "CMS", " Family", "Ana", " Ruiz (CMS)", " ", "s", "é", "\uE000", "\uE001", "a3", "o1", ",", "\n").list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    private static List<Stretch> read(String kept, Map<Whom, String> names) {
        return MentionNotation.read(kept, names::get);
    }

    @Property(seed = "2016")
    void whatIsReadIsWhatWasTypedButForReservedCharacters(@ForAll("remarks") String typed) {
        var names = NAMES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        assertThat(read(MentionNotation.kept(typed, NAMES), names).stream().map(Stretch::text).collect(Collectors.joining())).isEqualTo(typed.replaceAll("[\uE000\uE001]", ""));
    }

    @Property(seed = "2016")
    void nobodyIsMentionedWhoseNameWasNotTyped(@ForAll("remarks") String typed) {
        assertThat(MentionNotation.mentioned(MentionNotation.kept(typed, NAMES))).allMatch(whom -> NAMES.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(whom) && typed.replaceAll("[\uE000\uE001]", "").contains("@" + entry.getKey())));
        assertThat(MentionNotation.mentioned(MentionNotation.kept(typed, Map.of()))).isEmpty();
    }

    @Example
    void aPersonWhoIsCalledOtherwiseNowIsReadByTheNewName() {
        var kept = MentionNotation.kept("Please, @Ana Ruiz (CMS), look.", NAMES);
        var names = new HashMap<Whom, String>(Map.of(new Whom(false, 3), "Ana Ruiz Soto (CITES)"));
        assertThat(read(kept, names)).containsExactly(new Stretch("Please, ", false), new Stretch("@Ana Ruiz Soto (CITES)", true), new Stretch(", look.", false));
    }

    @Example
    void theLongestNameIsMeantAndALongerWordIsAnotherName() {
        assertThat(MentionNotation.mentioned(MentionNotation.kept("@CMS Family and @CMSX and @Anatole and a@Ana", NAMES)))
                .containsExactly(new Whom(true, 2), new Whom(false, 4));
    }
}
