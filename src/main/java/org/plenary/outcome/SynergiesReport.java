package org.plenary.outcome;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report on synergies and partnerships as it stands in a draft.
 *
 * @param summary paragraphs without numbers
 * @param parts   with their headings, in order
 * @param actions what the body that receives the report is asked to do
 */
public record SynergiesReport(String title, String preparedBy, List<Paragraph> summary, List<Part> parts, List<Paragraph> actions) {

    /** @param level of the heading, from 1 */
    public record Part(int level, String heading, List<Paragraph> paragraphs) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * @param number   in the report; null where it is left out or bears none
     * @param base     what the data say
     * @param words    what the report says
     * @param outdated the data have changed since it was edited
     * @param version  of the edit, 0 where there is none
     */
    public record Paragraph(String key, Integer number, String base, String words, boolean leftOut, boolean outdated, List<Source> sources, int version) {

        public Paragraph {
            sources = List.copyOf(sources);
        }

        public boolean edited() {
            return !words.equals(base);
        }
    }

    /** What a paragraph rests on. @param path of the page that shows it, or null @param source where the facts come from, or null */
    public record Source(String label, String path, String source) {
    }

    public Stream<Paragraph> paragraphs() {
        return Stream.of(summary.stream(), parts.stream().flatMap(part -> part.paragraphs().stream()), actions.stream()).flatMap(all -> all);
    }
}
