package org.plenary.exchange.table;

import java.util.List;

/**
 * A row of a table as it was handed in.
 *
 * @param number as the spreadsheet counts its rows, from 1
 * @param cells  as text; dates as {@code 2016-05-30}, numbers without grouping, formulas as the value last computed
 */
public record TableRow(int number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** @return what stands in the column, from 0; empty where there is nothing */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
