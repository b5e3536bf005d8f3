package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileTextsTest {

    private final FileTexts texts = new FileTexts();

    @AfterEach
    void close() {
        texts.close();
    }

    private Optional<String> read(FileType type, byte[] file) throws IOException {
        return texts.read(type, file);
    }

    @Test
    void aPdfIsReadWithWordsThatWereDividedAtTheEndOfALine() throws IOException {
        assertThat(read(FileType.PDF, ExampleFiles.pdf(List.of("Les États de l’aire de répar-", "tition sont invités"), List.of("Second page"))).orElseThrow())
                .contains("répartition sont invités").contains("Second page");
    }

    @Test
    void aWordFileIsReadWithItsTables() throws IOException {
        assertThat(read(FileType.DOCX, ExampleFiles.docx("Estados del área de distribución")).orElseThrow()).contains("área de distribución").contains("In a table");
    }

    @Test
    void whatSaysNothingOrIsDamagedIsEmptyAndTheNextFileIsRead() throws IOException {
        var good = ExampleFiles.pdf(List.of("Good"));
        assertThat(read(FileType.PDF, Arrays.copyOf(good, 200))).isNotEqualTo(Optional.of("Good"));
        assertThat(read(FileType.PDF, "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(read(FileType.DOCX, good)).isEmpty();
        assertThat(read(FileType.PNG, good)).isEmpty();
        assertThat(read(FileType.PDF, good)).contains("Good");
    }

    @Test
    void aFileThatTakesAllMemoryEndsTheProcessThatReadsItAndNothingElse() throws IOException {
        assertThat(read(FileType.PDF, ExampleFiles.endless("(aaaaaaaaaaaa) Tj\n"))).isEmpty();
        assertThat(read(FileType.PDF, ExampleFiles.pdf(List.of("Good")))).contains("Good");
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() throws IOException {
        try (var hurried = new FileTexts(2)) {
            assertThat(hurried.read(FileType.PDF, ExampleFiles.endless(" "))).isEmpty();
        }
    }

    @Test
    void ofALongFileItsBeginningIsRead() throws IOException {
        var random = new Random(2017);
        var paragraphs = new String[5_000];
        Arrays.setAll(paragraphs, number -> random.ints(20, 0, 1 << 24).mapToObj(Integer::toHexString).collect(Collectors.joining(" ", "Paragraph " + number + " ", "")));
        assertThat(read(FileType.DOCX, ExampleFiles.docx(paragraphs)).orElseThrow()).startsWith("Paragraph 0").hasSizeBetween(FileText.MOST_CHARACTERS - 100, FileText.MOST_CHARACTERS);
        assertThat(read(FileType.PDF, ExampleFiles.pdf(pages(FileText.MOST_PAGES + 1))).orElseThrow()).contains("Page 499").doesNotContain("Page 500");
    }

    @SuppressWarnings("unchecked")
    private static List<String>[] pages(int count) {
        var pages = new List[count];
        Arrays.setAll(pages, number -> List.of("Page " + number));
        return pages;
    }
}
