package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plenary.nomination.SelectionWords;
import org.plenary.nomination.selection.Bounds;
import org.plenary.nomination.selection.Criteria;
import org.plenary.nomination.selection.Gender;
import org.plenary.nomination.selection.Nominee;
import org.plenary.nomination.selection.QuotaKind;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Icons;

/**
 * The balance of a proposal: the share of each group among the nominated against that among the selected, as bars with their
 * numbers in words.
 */
class BalanceCard extends Div {

    /** @param share per cent of the selected wished for; 0 for none */
    private record Group(String name, Bounds bounds, int share, Predicate<Nominee> member, String region) {
    }

    private final transient SelectionWords words;
    private final transient Consumer<String> callAgain;
    private final transient List<SelectionRow> rows;
    private final int selected;

    /** @param callAgain given the code of a region that is short; null where the viewer may not call it again */
    BalanceCard(List<SelectionRow> rows, Criteria criteria, SelectionWords words, Consumer<String> callAgain) {
        this.words = words;
        this.callAgain = callAgain;
        this.rows = rows;
        selected = (int) rows.stream().filter(row -> row.fate() == SelectionRow.Fate.SELECTED).count();
        addClassNames("card", "stack", "balance");
        var charts = new Div();
        charts.addClassName("balance-charts");
        chart(charts, "selection.balance.regions", regions(criteria));
        chart(charts, "selection.balance.profiles", profiles(criteria));
        chart(charts, "selection.balance.genders", genders(criteria));
        chart(charts, "selection.balance.ldc-sids", ldcSids());
        add(new H2(getTranslation("selection.balance.title", selected, criteria.seats())), new Paragraph(getTranslation("selection.balance.hint")), charts);
    }

    private List<Group> regions(Criteria criteria) {
        var codes = new TreeSet<>(criteria.regions().keySet());
        rows.stream().map(row -> row.nominee().region()).filter(code -> code != null).forEach(codes::add);
        return codes.stream().map(code -> new Group(words.quota(QuotaKind.REGION, code), criteria.regions().getOrDefault(code, Bounds.NONE), 0,
                nominee -> code.equals(nominee.region()), code)).toList();
    }

    private List<Group> profiles(Criteria criteria) {
        return criteria.profiles().entrySet().stream().map(profile -> new Group(words.quota(QuotaKind.PROFILE, profile.getKey()), profile.getValue(), 0,
                nominee -> profile.getKey().equals(nominee.profile()), null)).toList();
    }

    private List<Group> genders(Criteria criteria) {
        return Stream.concat(Stream.of(Gender.values()).map(gender -> new Group(words.quota(QuotaKind.GENDER, gender.name()), Bounds.NONE,
                        criteria.genderShares().getOrDefault(gender, 0), nominee -> nominee.gender() == gender, null)),
                Stream.of(new Group(getTranslation("selection.balance.not-stated"), Bounds.NONE, 0, nominee -> nominee.gender() == null, null))).toList();
    }

    private List<Group> ldcSids() {
        return List.of(new Group(getTranslation("selection.balance.ldc"), Bounds.NONE, 0, Nominee::ldc, null),
                new Group(getTranslation("selection.balance.sids"), Bounds.NONE, 0, Nominee::sids, null),
                new Group(getTranslation("selection.balance.neither"), Bounds.NONE, 0, nominee -> !nominee.ldc() && !nominee.sids(), null));
    }

    private void chart(Div charts, String titleKey, List<Group> groups) {
        var list = new UnorderedList();
        var widest = groups.stream().mapToDouble(group -> Math.max(share(nominated(group), rows.size()),
                Math.max(share(in(group), selected), share(minimum(group), selected)))).max().orElse(0);
        groups.stream().filter(group -> nominated(group) > 0 || group.bounds().matter() || group.share() > 0)
                .forEach(group -> list.add(bar(group, widest == 0 ? 1 : widest)));
        if (list.getComponentCount() > 0) {
            var title = new H3(getTranslation(titleKey));
            charts.add(new Div(title, list));
        }
    }

    /** @param widest share in the chart, which takes the whole width */
    private ListItem bar(Group group, double widest) {
        var nominated = nominated(group);
        var in = in(group);
        var minimum = minimum(group);
        var name = new Span(group.name());
        name.addClassName("balance-name");
        var numbers = new Span(getTranslation("selection.balance.numbers", in, nominated) + wished(group, minimum));
        numbers.addClassName("quiet");
        var track = new Div(part("balance-nominated", share(nominated, rows.size()) / widest), part("balance-selected", share(in, selected) / widest));
        if (minimum > 0) {
            track.add(part("balance-minimum", share(minimum, selected) / widest));
        }
        track.addClassName("balance-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(name, numbers, track);
        if (in < minimum) {
            item.add(new Badge(Icons.ALERT, getTranslation("selection.balance.short", minimum - in), Tone.WARNING));
            if (group.region() != null && callAgain != null) {
                var again = new Button(getTranslation("selection.call-again.open"), Icons.MAIL.create(), click -> callAgain.accept(group.region()));
                again.addThemeVariants(ButtonVariant.LUMO_SMALL);
                item.add(again);
            }
        }
        return item;
    }

    private String wished(Group group, int minimum) {
        if (group.share() > 0) {
            return " · " + getTranslation("selection.balance.share", group.share(), minimum);
        }
        var least = group.bounds().minimum() > 0 ? " · " + getTranslation("selection.balance.least", group.bounds().minimum()) : "";
        return least + (group.bounds().maximum() == null ? "" : " · " + getTranslation("selection.balance.most", group.bounds().maximum()));
    }

    private int minimum(Group group) {
        return group.share() > 0 ? Math.ceilDiv(group.share() * selected, 100) : group.bounds().minimum();
    }

    private static double share(int number, int all) {
        return all == 0 ? 0 : (double) number / all;
    }

    private static Span part(String style, double share) {
        var part = new Span();
        part.addClassName(style);
        part.getStyle().set("--width", 100 * Math.min(1, share) + "%");
        return part;
    }

    private int nominated(Group group) {
        return (int) rows.stream().filter(row -> group.member().test(row.nominee())).count();
    }

    private int in(Group group) {
        return (int) rows.stream().filter(row -> row.fate() == SelectionRow.Fate.SELECTED && group.member().test(row.nominee())).count();
    }
}
