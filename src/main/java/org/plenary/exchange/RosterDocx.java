package org.plenary.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes a list of participants as a Word file. The document is made with its head alone, and the list is written into its body as
 * a stream, so that ten thousand names need no more memory than ten.
 */
public final class RosterDocx {

    private static final String BODY = "word/document.xml";
    private static final String END = "<w:sectPr";

    private final Words words;

    public RosterDocx(Words words) {
        this.words = words;
    }

    /** @param out stays open */
    public void write(Roster roster, OutputStream out) throws IOException {
        var head = new ByteArrayOutputStream();
        new DocxDocument(words).write(new PrintedDocument(roster.masthead(), roster.title(), Optional.empty(), List.of()), head);
        var zip = new ZipOutputStream(out);
        try (var in = new ZipInputStream(new ByteArrayInputStream(head.toByteArray()))) {
            for (ZipEntry part; (part = in.getNextEntry()) != null;) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals(BODY)) {
                    body(new String(in.readAllBytes(), StandardCharsets.UTF_8), roster, zip);
                } else {
                    in.transferTo(zip);
                }
            }
        }
        zip.finish();
    }

    private static void body(String whole, Roster roster, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var end = whole.lastIndexOf(END);
        writer.write(whole, 0, end);
        paragraph(writer, "Normal", true, "", roster.number(), List.of());
        for (var part : roster.parts()) {
            paragraph(writer, "Heading1", true, "", part.heading(), List.of());
            for (var group : part.groups()) {
                if (group.name().isPresent()) {
                    paragraph(writer, "Heading2", true, "", group.name().get(), List.of());
                }
                for (var person : group.people()) {
                    paragraph(writer, "Normal", false, person.name(), person.role().map(role -> " (" + role + ")").orElse(""), person.lines());
                }
            }
        }
        writer.write(whole, end, whole.length() - end);
        writer.flush();
    }

    private static void paragraph(Writer out, String style, boolean withNext, String strong, String text, List<String> further) throws IOException {
        out.write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + (withNext ? "<w:keepNext/>" : "<w:keepLines/>") + "</w:pPr>");
        run(out, "<w:rPr><w:b/></w:rPr>", strong);
        run(out, "", text);
        for (var line : further) {
            out.write("<w:r><w:br/></w:r>");
            run(out, "", line);
        }
        out.write("</w:p>");
    }

    private static void run(Writer out, String properties, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write("<w:r>" + properties + "<w:t xml:space=\"preserve\">" + PageMarkup.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                    + "</w:t></w:r>");
        }
    }
}
