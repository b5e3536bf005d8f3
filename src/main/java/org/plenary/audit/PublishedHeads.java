package org.plenary.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The file of heads in the data folder, one a line: date, number of entries, hash. Lines are added and never changed. */
final class PublishedHeads {

    static final String NAME = "audit-heads.txt";

    private static final Pattern LINE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d (\\d{1,18}) ([0-9a-f]{64})");

    private final Path file;

    PublishedHeads(Path dataFolder) {
        this.file = dataFolder.resolve(NAME);
    }

    void add(LocalDate day, ChainHead head) {
        if (head.seq() == 0 || head.hash().equals(read().get(head.seq()))) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "%s %d %s%n".formatted(day, head.seq(), head.hash()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return hashes by their number in the chain; none where nothing was published yet */
    Map<Long, String> read() {
        var hashes = new HashMap<Long, String>();
        for (var line : lines()) {
            var parts = LINE.matcher(line.strip());
            if (parts.matches()) {
                hashes.put(Long.parseLong(parts.group(1)), parts.group(2));
            }
        }
        return hashes;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
