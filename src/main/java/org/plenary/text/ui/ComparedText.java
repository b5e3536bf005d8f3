package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Comparison;
import org.plenary.text.Concordance.Fate;
import org.plenary.text.Part;
import org.plenary.text.TrackedWording;
import org.plenary.text.TrackedWording.Piece;

/** A comparison to read: what became of each paragraph in words, and its changes under the names of those who made them. */
class ComparedText extends Article {

    private final String language;
    private final boolean columns;

    private ComparedText(String language, boolean columns) {
        this.language = language;
        this.columns = columns;
        addClassNames("compared", columns ? "in-columns" : "inline");
    }

    ComparedText(Comparison comparison, String language, boolean columns, boolean onlyChanges) {
        this(language, columns);
        var rows = comparison.rows();
        add(new Paragraph(summary(rows)), legend(rows.stream().map(Comparison.Row::wording).toList()));
        Part part = null;
        for (var row : rows) {
            if (onlyChanges && row.isUnchanged()) {
                continue;
            }
            if (row.part() != part) {
                part = row.part();
                var heading = new H2(getTranslation("text.part." + part));
                heading.addClassName("compared-part");
                add(heading);
            }
            add(row(row));
        }
        if (rows.stream().allMatch(Comparison.Row::isUnchanged)) {
            add(new EmptyState(Icons.CHECK, getTranslation("tongues.compare.same"), getTranslation("tongues.compare.same-hint")));
        }
    }

    /** Two wordings of one paragraph. */
    static ComparedText of(TrackedWording wording, String language, boolean columns) {
        var compared = new ComparedText(language, columns);
        compared.add(compared.legend(List.of(wording)));
        var words = compared.words(wording, true, true);
        var row = new Div(words);
        row.addClassName("compared-row");
        compared.add(row);
        if (wording.pieces().stream().allMatch(Piece::isKept)) {
            compared.add(new EmptyState(Icons.CHECK, compared.getTranslation("tongues.compare.same"), compared.getTranslation("tongues.compare.same-hint")));
        }
        return compared;
    }

    private String summary(List<Comparison.Row> rows) {
        var counts = new ArrayList<String>();
        Stream.of(Fate.NEW, Fate.STRUCK_OUT, Fate.SPLIT, Fate.MERGED).forEach(fate -> {
            long count = rows.stream().filter(row -> row.fate() == fate && (fate != Fate.SPLIT || row.before() != null) && (fate != Fate.MERGED || row.after() == null)).count();
            if (count > 0) {
                counts.add(getTranslation("tongues.compare.count." + fate, count));
            }
        });
        long reworded = rows.stream().filter(Comparison.Row::isReworded).count();
        long moved = rows.stream().filter(Comparison.Row::moved).count();
        if (reworded > 0) {
            counts.addFirst(getTranslation("tongues.compare.count.reworded", reworded));
        }
        if (moved > 0) {
            counts.add(getTranslation("tongues.compare.count.moved", moved));
        }
        return getTranslation("tongues.compare.count", rows.stream().filter(row -> row.after() != null).count(),
                counts.isEmpty() ? getTranslation("tongues.compare.same") : String.join(", ", counts));
    }

    private Div legend(List<TrackedWording> wordings) {
        var names = wordings.stream().filter(wording -> wording != null).flatMap(wording -> wording.pieces().stream())
                .flatMap(piece -> Stream.of(piece.inserted(), piece.deleted())).filter(change -> change != null).map(TrackedWording.Change::author)
                .collect(Collectors.toCollection(TreeSet::new));
        var legend = new Div();
        legend.addClassName("compared-legend");
        legend.setVisible(!names.isEmpty());
        legend.add(new Span(getTranslation("tongues.compare.by")));
        names.forEach(name -> {
            var chip = new Span(name);
            chip.addClassNames("changed-by", "tint-" + WordingText.tint(name, new HashSet<>()));
            legend.add(chip);
        });
        return legend;
    }

    private Div row(Comparison.Row row) {
        var numbers = new Span(numbers(row));
        numbers.addClassName("compared-numbers");
        var fates = new Span(String.join(" · ", fates(row)));
        fates.addClassName("compared-fate");
        var shown = new Div(new Div(numbers, fates));
        shown.getChildren().findFirst().orElseThrow().addClassName("compared-head");
        if (row.wording() == null) {
            var missing = new Div(getTranslation("text.missing"));
            missing.addClassName("quiet");
            shown.add(missing);
        } else {
            shown.add(words(row.wording(), row.before() != null, row.after() != null));
        }
        shown.addClassNames("compared-row", "level-" + row.level());
        shown.setClassName("unchanged", row.isUnchanged());
        return shown;
    }

    private Component[] words(TrackedWording wording, boolean then, boolean now) {
        if (!columns) {
            return new Component[] {cell(wording, TrackedText.Side.BOTH, true)};
        }
        return new Component[] {cell(wording, TrackedText.Side.BEFORE, then), cell(wording, TrackedText.Side.AFTER, now)};
    }

    private Div cell(TrackedWording wording, TrackedText.Side side, boolean stands) {
        var cell = new Div();
        cell.addClassName("compared-words");
        if (stands) {
            cell.add(new TrackedText(wording, language, side));
        } else {
            cell.addClassName("absent");
            cell.setText(getTranslation("tongues.compare.absent"));
        }
        return cell;
    }

    private String numbers(Comparison.Row row) {
        var before = row.before() == null ? "" : row.before();
        var after = row.after() == null ? "" : row.after();
        return before.equals(after) || before.isEmpty() || after.isEmpty() ? (after.isEmpty() ? before : after) : before + " → " + after;
    }

    private List<String> fates(Comparison.Row row) {
        var fates = new ArrayList<String>();
        var relatives = row.relatives().stream().map(number -> number.isEmpty() ? getTranslation("negotiation.concordance.unnumbered") : number)
                .collect(Collectors.joining(", "));
        switch (row.fate()) {
            case SPLIT -> fates.add(getTranslation(row.before() == null ? "tongues.fate.split-from" : "tongues.fate.split-into", relatives));
            case MERGED -> fates.add(getTranslation(row.after() == null ? "tongues.fate.merged-into" : "tongues.fate.merged-with", relatives));
            case RENUMBERED -> fates.add(getTranslation("tongues.fate.renumbered", row.before(), row.after()));
            case NEW, STRUCK_OUT -> fates.add(getTranslation("negotiation.fate." + row.fate()));
            case KEPT -> { }
        }
        if (row.moved()) {
            fates.add(getTranslation("tongues.fate.moved"));
        }
        if (row.isReworded()) {
            fates.add(getTranslation("tongues.fate.reworded"));
        }
        if (row.isUnchanged()) {
            fates.add(getTranslation("negotiation.fate.KEPT"));
        }
        return fates;
    }
}
