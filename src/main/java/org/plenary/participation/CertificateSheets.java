package org.plenary.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.plenary.exchange.PdfSheets;
import org.plenary.exchange.PdfSheets.Face;
import org.plenary.participation.CertificateService.Certificate;

/** Sets certificates on A4 across, one a page, with a line to sign for each organiser. */
final class CertificateSheets {

    private static final float WIDTH = PdfSheets.A4_HEIGHT;
    private static final float HEIGHT = PdfSheets.A4_WIDTH;
    private static final float MIDDLE = WIDTH / 2;
    private static final float TEXT = WIDTH - 80;

    private final String title;
    private final String given;

    /** @param given what stands before the name: "This is to certify that" */
    CertificateSheets(String title, String given) {
        this.title = title;
        this.given = given;
    }

    void write(List<Certificate> certificates, Locale language, OutputStream out) throws IOException {
        try (var sheets = new PdfSheets(language, title, certificates.stream().findFirst().map(Certificate::organisers).orElse(List.of()))) {
            certificates.forEach(certificate -> page(sheets, certificate));
            sheets.write(out);
        }
    }

    private void page(PdfSheets sheets, Certificate certificate) {
        sheets.page(WIDTH, HEIGHT);
        sheets.rectangle(0, 0, WIDTH, 6, PdfSheets.QUIET);
        var y = 24f;
        for (var organiser : certificate.organisers()) {
            y = centred(sheets, organiser, Face.SANS, 12, y);
        }
        y = centred(sheets, title, Face.SERIF_STRONG, 30, Math.max(y + 16, 58)) + 4;
        y = centred(sheets, given, Face.SERIF, 14, y) + 6;
        y = centred(sheets, certificate.name(), Face.SERIF_STRONG, 24, y);
        if (certificate.of() != null) {
            y = centred(sheets, certificate.of(), Face.SERIF, 14, y);
        }
        y = centred(sheets, certificate.attended(), Face.SERIF, 14, y + 4);
        y = centred(sheets, certificate.meeting(), Face.SERIF_STRONG, 16, y + 2);
        centred(sheets, certificate.placeAndDates(), Face.SERIF, 14, y);
        signatures(sheets, certificate.organisers());
    }

    private static void signatures(PdfSheets sheets, List<String> organisers) {
        var room = TEXT / Math.max(1, organisers.size());
        for (var i = 0; i < organisers.size(); i++) {
            var middle = 40 + room * (i + 0.5f);
            sheets.line(middle - room * 0.42f, HEIGHT - 30, middle + room * 0.42f, HEIGHT - 30, 0.5f, PdfSheets.INK);
            var y = HEIGHT - 25f;
            for (var line : sheets.lines(organisers.get(i), Face.SANS, 9, room * 0.84f)) {
                sheets.centred(line, Face.SANS, 9, middle, y, PdfSheets.QUIET);
                y += 4;
            }
        }
    }

    private static float centred(PdfSheets sheets, String text, Face face, float size, float y) {
        var at = y;
        for (var line : sheets.lines(text, face, size, TEXT)) {
            sheets.centred(line, face, size, MIDDLE, at, PdfSheets.INK);
            at += size * 0.46f;
        }
        return at + 1;
    }
}
