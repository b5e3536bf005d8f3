package org.plenary.programme.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.plenary.programme.DayPlan;

/** How wide the columns of a day are: one with sessions side by side is wider. */
record GridColumns(List<Double> weights) {

    private static final double TRACK = 0.55;

    static GridColumns of(DayPlan plan) {
        return new GridColumns(plan.columns().stream().map(column -> 1 + TRACK * (column.tracks() - 1)).toList());
    }

    double weight() {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** @return where a column begins, in shares of 1 of the width of the day */
    double left(int column) {
        return weights.stream().limit(column).mapToDouble(Double::doubleValue).sum() / weight();
    }

    /** @return how wide a column is, in shares of 1 of the width of the day */
    double width(int column) {
        return weights.get(column) / weight();
    }

    /** @return the columns as CSS lays out a grid */
    String template() {
        return weights.stream().map(weight -> "minmax(0, " + weight + "fr)").collect(Collectors.joining(" "));
    }
}
