package org.plenary.exchange.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in UTF-8 that was read as Windows-1252 on its way into a table: "CafÃ©". */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mojibake() {
    }

    /** @return what was meant, where the text can only be such; nothing for any text as people write it */
    static Optional<String> repaired(String text) {
        if (text.chars().allMatch(letter -> letter < 0x80)) {
            return Optional.empty();
        }
        try {
            var bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.array(), 0, bytes.limit())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
