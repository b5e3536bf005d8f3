package org.plenary.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.shell.Violation;

/**
 * Addressees as they come from a spreadsheet: one a line, State, name, e-mail and language, separated by tabs or semicolons. The
 * State is a name or an ISO 3166-1 alpha-2 code; a language left out is the one given.
 *
 * @param mistakes by line; empty when all lines can be added
 */
public record AddresseeLines(List<AddresseeDraft> addressees, List<Mistake> mistakes) {

    /** @param line from 1 */
    public record Mistake(int line, Violation violation) {
    }

    /** @param stateOf from what stands in the first column to the code */
    public static AddresseeLines read(String text, String language, Function<String, Optional<String>> stateOf) {
        var addressees = new ArrayList<AddresseeDraft>();
        var mistakes = new ArrayList<Mistake>();
        var lines = text.split("\\R");
        for (var number = 1; number <= lines.length; number++) {
            var line = number;
            if (lines[line - 1].isBlank()) {
                continue;
            }
            var cells = lines[line - 1].split("[\t;]", -1);
            var state = stateOf.apply(cells[0].strip());
            var spoken = cell(cells, 3) == null ? language : cell(cells, 3).toLowerCase(Locale.ROOT);
            var addressee = new AddresseeDraft(state.orElse(cells[0]), cell(cells, 1), cell(cells, 2), spoken);
            if (state.isEmpty()) {
                mistakes.add(new Mistake(line, Violation.of("iso2", "nomination.error.state-unknown", cells[0].strip())));
            } else if (addressees.stream().anyMatch(other -> other.iso2().equals(addressee.iso2()))) {
                mistakes.add(new Mistake(line, Violation.of("iso2", "nomination.error.state-addressed", cells[0].strip())));
            }
            addressee.violations().forEach(violation -> mistakes.add(new Mistake(line, violation)));
            addressees.add(addressee);
        }
        return new AddresseeLines(List.copyOf(addressees), List.copyOf(mistakes));
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length && !cells[column].isBlank() ? cells[column].strip() : null;
    }
}
