package org.plenary.text;

import java.util.List;
import org.plenary.exchange.DocxReader;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a Word file or pasted text over as the first draft of a text: first read and shown, then taken. */
@Service
public class TextImportService {

    /** The longest file, in bytes, and the longest paste, in UTF-16 units. */
    public static final int LONGEST = 20_000_000;

    private final TextService texts;

    TextImportService(TextService texts) {
        this.texts = texts;
    }

    /**
     * Saves nothing.
     *
     * @param file a DOCX
     * @throws InvalidInput at the field "file" where it cannot be read, or nothing or too much is in it
     */
    @Requires(Action.DRAFT_TEXT)
    public ImportedText readFile(long meetingId, byte[] file) {
        checkSize(file.length);
        return result(DocxReader.paragraphs(file).orElseThrow(() -> Input.refused("file", "negotiation.import.not-docx")));
    }

    /**
     * Saves nothing. What was pasted as HTML is cleaned to its words.
     *
     * @throws InvalidInput at the field "file" where nothing or too much is in it
     */
    @Requires(Action.DRAFT_TEXT)
    public ImportedText readPasted(long meetingId, String pasted) {
        checkSize(pasted.length());
        return result(PastedHtml.looksSo(pasted) ? PastedHtml.lines(pasted) : List.of(pasted));
    }

    /**
     * Writes the clauses as the first paragraphs of a text.
     *
     * @param delegation blank for the own organisation
     * @throws InvalidInput where the text has paragraphs already; nothing is saved
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public NegotiatedText take(long meetingId, long textId, ImportedText read, String delegation) {
        if (!texts.text(meetingId, textId).paragraphs().isEmpty()) {
            throw Input.refused("file", "negotiation.import.not-empty");
        }
        read.clauses().forEach(clause -> texts.add(meetingId, textId, clause.part(), clause.level(), null, new ParagraphDraft(clause.notation(), delegation)));
        return texts.text(meetingId, textId);
    }

    private static void checkSize(int size) {
        if (size > LONGEST) {
            throw Input.refused("file", "negotiation.import.too-large", LONGEST / 1_000_000);
        }
    }

    private static ImportedText result(List<String> lines) {
        return switch (TextImport.read(lines)) {
            case TextImport.Result.Read(var text) -> text;
            case TextImport.Result.Refused(var violations) -> throw new InvalidInput(violations);
        };
    }
}
