package org.plenary.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The file formats in which a document can be had. */
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), PDF("application/pdf");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @return as in names of files, without a dot */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the document as a file of this format */
    public byte[] file(PrintedDocument document, Words words) {
        var out = new ByteArrayOutputStream();
        try {
            switch (this) {
                case DOCX -> new DocxDocument(words).write(document, out);
                case PDF -> new PdfDocument(words).write(document, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
