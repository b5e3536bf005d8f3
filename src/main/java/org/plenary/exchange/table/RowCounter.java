package org.plenary.exchange.table;

import java.util.List;
import java.util.function.Consumer;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;

/** Hands on rows that are not blank while they keep within the limits. */
final class RowCounter {

    private final TableLimits limits;
    private final Consumer<TableRow> rows;
    private int seen;
    private long characters;

    RowCounter(TableLimits limits, Consumer<TableRow> rows) {
        this.limits = limits;
        this.rows = rows;
    }

    void column(int column) throws FileRefused {
        if (column >= limits.columns()) {
            throw new FileRefused(new Refusal.TooManyColumns(limits.columns()));
        }
    }

    void row(int number, List<String> cells) throws FileRefused {
        row(new TableRow(number, cells));
    }

    void row(TableRow row) throws FileRefused {
        var cells = row.cells();
        column(cells.size() - 1);
        if (row.blank()) {
            return;
        }
        characters += cells.stream().mapToLong(String::length).sum();
        if (++seen > limits.rows() || characters > limits.characters()) {
            throw new FileRefused(new Refusal.TooManyRows(limits.rows()));
        }
        rows.accept(row);
    }

    boolean empty() {
        return seen == 0;
    }
}
