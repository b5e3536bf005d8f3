package org.plenary.together;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/** The areas of {@code db/reference/responsibility_area.csv}. */
@Component
class UsualAreas {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** With the kinds of meeting that have it; none: all. */
    private final Map<UsualArea, Set<String>> all = new LinkedHashMap<>();

    UsualAreas() {
        try (var parser = FORMAT.parse(new InputStreamReader(UsualAreas.class.getResourceAsStream("/db/reference/responsibility_area.csv"), StandardCharsets.UTF_8))) {
            parser.forEach(row -> all.put(new UsualArea(row.get("code"), row.get("name_en"), row.get("name_fr"), row.get("name_es")),
                    row.get("meeting_kinds").isBlank() ? Set.of() : Set.of(row.get("meeting_kinds").split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the usual areas of responsibility", e);
        }
    }

    List<UsualArea> of(String meetingKind) {
        return all.entrySet().stream().filter(area -> area.getValue().isEmpty() || area.getValue().contains(meetingKind)).map(Map.Entry::getKey).toList();
    }
}
