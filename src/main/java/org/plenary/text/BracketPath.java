package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a bracket stands in one revision: its place among the brackets of the paragraph in reading order, from 0; inside
 * another bracket, that bracket's steps, the alternative, and its place there. Written {@code 2} or {@code 2.0.1}.
 *
 * @param steps place, or place, alternative, place, …: an odd count of numbers from 0
 */
public record BracketPath(List<Integer> steps) {

    /** @throws IllegalArgumentException if the steps cannot lead to a bracket */
    public BracketPath {
        steps = List.copyOf(steps);
        if (steps.size() % 2 == 0 || steps.stream().anyMatch(step -> step < 0)) {
            throw new IllegalArgumentException("Not a path to a bracket: " + steps);
        }
    }

    public static BracketPath of(Integer... steps) {
        return new BracketPath(List.of(steps));
    }

    /** @throws IllegalArgumentException if the text is not a path as {@link #toString} writes it */
    public static BracketPath parse(String text) {
        return new BracketPath(Stream.of(text.split("\\.", -1)).map(Integer::valueOf).toList());
    }

    BracketPath inner(int alternative, int place) {
        var inner = new ArrayList<>(steps);
        inner.add(alternative);
        inner.add(place);
        return new BracketPath(inner);
    }

    @Override
    public String toString() {
        return steps.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
