package org.plenary.exchange.table;

/**
 * How much of a table that was handed in is read; beyond it the file is refused.
 *
 * @param bytes      of the file
 * @param unpacked   bytes of all parts of a workbook together
 * @param ratio      of unpacked to packed bytes of one part, from a megabyte on: a sheet reaches 30
 * @param parts      files within a workbook
 * @param rows       that are not blank
 * @param characters in all cells together
 */
public record TableLimits(long bytes, long unpacked, int ratio, int parts, int rows, int columns, long characters) {

    public static final TableLimits USUAL = new TableLimits(10_000_000, 100_000_000, 100, 1_000, 50_000, 200, 20_000_000);
}
