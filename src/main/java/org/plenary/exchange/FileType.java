package org.plenary.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.tika.Tika;

/** The types of files that may be handed in, told by their content alone: a name proves nothing. */
public enum FileType {

    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png");

    private static final Tika TIKA = new Tika();
    private static final String ZIP = "application/zip";
    private static final String DOCX_MAIN_PART = DOCX.mediaType + ".main+xml";

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public static Stream<FileType> all() {
        return Stream.of(values());
    }

    public String mediaType() {
        return mediaType;
    }

    public String label() {
        return name();
    }

    /** The name, with the extension of this type if it has another or none. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith('.' + extension)) ? name : name + '.' + extensions.getFirst();
    }

    /** @throws FileRefused with {@link Refusal.TypeNotAllowed} where the content is of no type that may be handed in */
    static FileType of(Path file) throws IOException, FileRefused {
        String found = contentType(file);
        return all().filter(type -> type.mediaType.equals(found)).findAny()
                .orElseThrow(() -> new FileRefused(new Refusal.TypeNotAllowed(found)));
    }

    private static String contentType(Path file) throws IOException {
        String magic;
        try (InputStream in = Files.newInputStream(file)) {
            magic = TIKA.detect(in);
        }
        return isPackage(magic) ? packageType(file).orElse(ZIP) : magic;
    }

    private static boolean isPackage(String magic) {
        return magic.equals(ZIP) || magic.equals("application/x-tika-ooxml");
    }

    /** The type of an Office package (ECMA-376, part 2): that of its main part; a document with macros has another. */
    private static Optional<String> packageType(Path file) {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).size() != 1 ? Optional.empty()
                    : opened.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                            .map(PackagePart::getContentType).findFirst()
                            .map(type -> type.equals(DOCX_MAIN_PART) ? DOCX.mediaType : type);
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IOException e) {
            return Optional.empty();
        }
    }
}
