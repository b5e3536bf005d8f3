package org.plenary.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeptRowsTest {

    private record Item(int id, String text) {
    }

    @Provide
    Arbitrary<List<Item>> items() {
        return Arbitraries.integers().between(0, 9).list().uniqueElements().ofMaxSize(10)
                .flatMap(ids -> Arbitraries.of("a", "b", "c").list().ofSize(ids.size())
                        .map(texts -> IntStream.range(0, ids.size()).mapToObj(at -> new Item(ids.get(at), texts.get(at))).toList()));
    }

    private static boolean show(KeptRows<Integer, Span> rows, List<Item> items) {
        return rows.show(items, Item::id, Item::text, item -> new Span(item.id() + item.text()));
    }

    @Property(seed = "2016")
    void theListShowsTheItemsInTheirOrderAndRowsOfTheSameContentsStay(@ForAll("items") List<Item> before, @ForAll("items") List<Item> after) {
        var list = new Div();
        var rows = new KeptRows<Integer, Span>(list);
        show(rows, before);
        var drawn = before.stream().collect(Collectors.toMap(item -> item, item -> rows.row(item.id())));
        show(rows, after);
        assertThat(list.getChildren().map(row -> row.getElement().getText())).containsExactlyElementsOf(after.stream().map(item -> item.id() + item.text()).toList());
        after.stream().filter(drawn::containsKey).forEach(item -> assertThat(rows.row(item.id())).isSameAs(drawn.get(item)));
        assertThat(show(rows, after)).as("changed by what is there already").isFalse();
    }
}
