package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileStoreTest {

    private static final int LIMIT = 50_000;
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path root;
    private FileStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FileStore(root, LIMIT, VirusScan.NONE);
    }

    @Test
    void whatIsKeptIsReadBackUnchangedUnderItsSha256() throws Exception {
        StoredContent kept = keep("Nomination – Türkiye.pdf", PDF);
        assertThat(kept).isEqualTo(new StoredContent(sha256(PDF), "Nomination – Türkiye.pdf", FileType.PDF, PDF.length));
        try (InputStream in = store.open(kept.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(incoming()).isEmpty();
    }

    @Test
    void sameContentHandedInByManyAtOnceIsOneFile() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<StoredContent>> senders = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                    .map(name -> (Callable<StoredContent>) () -> keep(name, PDF)).toList();
            for (Future<StoredContent> sent : threads.invokeAll(senders)) {
                assertThat(sent.get().sha256()).isEqualTo(sha256(PDF));
            }
        }
        assertThat(content()).hasSize(1);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void wordDocumentAndPicturesAreAccepted() throws Exception {
        assertThat(keep("cv.docx", word()).type()).isEqualTo(FileType.DOCX);
        assertThat(keep("photo.JPEG", picture("jpg"))).extracting(StoredContent::type, StoredContent::name)
                .containsExactly(FileType.JPEG, "photo.JPEG");
        assertThat(keep("photo", picture("png"))).extracting(StoredContent::type, StoredContent::name)
                .containsExactly(FileType.PNG, "photo.png");
    }

    @Test
    void programRenamedToPdfIsRefused() throws Exception {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        System.arraycopy(PDF, 0, program, 128, PDF.length);
        assertRefused("letter.pdf", program, new Refusal.TypeNotAllowed("application/x-msdownload"));
    }

    @Test
    void archiveRenamedToDocxIsRefused() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("payload.exe"));
            out.write(new byte[100]);
        }
        assertRefused("cv.docx", zip.toByteArray(), new Refusal.TypeNotAllowed("application/zip"));
    }

    @Test
    void wordDocumentWithMacrosIsRefusedWhateverItIsCalled() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OPCPackage document = OPCPackage.open(new ByteArrayInputStream(word()))) {
            document.replaceContentType(FileType.DOCX.mediaType() + ".main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
            document.save(out);
        }
        assertRefused("cv.docx", out.toByteArray(), new Refusal.TypeNotAllowed("application/vnd.ms-word.document.macroEnabled.main+xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "plain words", "#!/bin/sh\nrm x"})
    void markupAndScriptsAreRefused(String text) throws Exception {
        assertThatThrownBy(() -> keep("letter.pdf", text.getBytes(StandardCharsets.UTF_8))).asInstanceOf(type(FileRefused.class))
                .extracting(FileRefused::refusal).isInstanceOf(Refusal.TypeNotAllowed.class);
        assertThat(content()).isEmpty();
    }

    @Test
    void fileOfExactlyTheLimitIsKeptAndOneByteMoreIsRefused() throws Exception {
        byte[] full = Arrays.copyOf(PDF, LIMIT);
        assertThat(keep("full.pdf", full).size()).isEqualTo(LIMIT);
        assertRefused("over.pdf", Arrays.copyOf(PDF, LIMIT + 1), new Refusal.TooLarge(LIMIT));
    }

    @Test
    void endlessStreamIsReadNoFurtherThanOneByteOverTheLimit() {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return ' ';
            }
        };
        assertThatThrownBy(() -> store.keep("endless.pdf", endless)).isInstanceOf(FileRefused.class);
        assertThat(read[0]).isEqualTo(LIMIT + 1);
    }

    @Test
    void emptyFileIsRefused() throws Exception {
        assertRefused("empty.pdf", new byte[0], new Refusal.Empty());
    }

    @Test
    void infectedFileIsRefusedWithTheNameOfTheFinding() throws Exception {
        store = new FileStore(root, LIMIT, file -> Files.size(file) == PDF.length ? Optional.of("Eicar-Test") : Optional.empty());
        assertRefused("letter.pdf", PDF, new Refusal.Infected("Eicar-Test"));
    }

    @Test
    void brokenUploadLeavesNothing() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line lost");
            }
        };
        assertThatThrownBy(() -> store.keep("letter.pdf", broken)).isInstanceOf(IOException.class).hasMessage("line lost");
        assertThat(content()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void startRemovesWhatACrashLeftADayAgoAndNotWhatIsArriving() throws Exception {
        Path old = Files.writeString(root.resolve("incoming/old"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path arriving = Files.writeString(root.resolve("incoming/arriving"), "x");
        new FileStore(root, LIMIT, VirusScan.NONE);
        assertThat(incoming()).containsExactly(arriving);
    }

    @Test
    void nothingOutsideTheStoreCanBeOpened() {
        assertThatThrownBy(() -> store.open("../../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @MethodSource
    void nameIsCleaned(String sent, String kept) throws Exception {
        assertThat(keep(sent, PDF).name()).isEqualTo(kept);
    }

    static Stream<Arguments> nameIsCleaned() {
        return Stream.of(
                arguments("../../etc/passwd", "passwd.pdf"), arguments("C:\\Users\\a\\CV.pdf", "CV.pdf"),
                arguments("cv\u202Efdp.exe", "cvfdp.exe.pdf"), arguments("a\u0000b\r\nc.pdf", "abc.pdf"), arguments("..", "file.pdf"),
                arguments("folder/", "file.pdf"), arguments("lettre  de  désignation.pdf", "lettre de désignation.pdf"),
                arguments("a:b?.PDF", "a_b_.PDF"), arguments("Vie\u0323\u0302t Nam.pdf", "Việt Nam.pdf"));
    }

    @Test
    void longNameKeepsItsExtensionWithin250Characters() throws Exception {
        String name = keep("𝒩é".repeat(300) + ".pdf", PDF).name();
        assertThat(name.codePointCount(0, name.length())).isEqualTo(250);
        assertThat(name).endsWith(".pdf").startsWith("𝒩é");
    }

    @Test
    void everyRefusalIsToldInEveryLanguage() {
        Words words = new BundleWords();
        for (Refusal refusal : List.of(new Refusal.Empty(), new Refusal.TooLarge(10_500_000), new Refusal.TypeNotAllowed("application/zip"),
                new Refusal.Infected("Eicar-Test"))) {
            assertThat(List.of(refusal.in(Locale.ENGLISH, words), refusal.in(Locale.FRENCH, words), refusal.in(Locale.of("es"), words)))
                    .doesNotHaveDuplicates().allSatisfy(told -> assertThat(told).doesNotContain("{", "!"));
        }
        assertThat(new Refusal.TooLarge(10_500_000).in(Locale.FRENCH, words)).contains("10,5 Mo");
        assertThat(new Refusal.TypeNotAllowed("application/zip").in(Locale.ENGLISH, words)).contains("application/zip", "PDF, DOCX, JPEG, PNG");
    }

    private StoredContent keep(String name, byte[] content) throws IOException, FileRefused {
        return store.keep(name, new ByteArrayInputStream(content));
    }

    private void assertRefused(String name, byte[] content, Refusal refusal) throws IOException {
        List<Path> before = content();
        assertThatThrownBy(() -> keep(name, content)).asInstanceOf(type(FileRefused.class)).extracting(FileRefused::refusal).isEqualTo(refusal);
        assertThat(content()).isEqualTo(before);
        assertThat(incoming()).isEmpty();
    }

    private List<Path> content() throws IOException {
        return files("content");
    }

    private List<Path> incoming() throws IOException {
        return files("incoming");
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Curriculum vitae");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
