package org.plenary.exchange;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface in a document: which letters it has, and how wide they run. Widths are looked up once a letter. */
final class Typeface {

    /** Letters below are composed already: nothing before the combining marks changes under NFC. */
    private static final int COMPOSED = 0x300;
    private static final float UNKNOWN = -1;

    private final PDType0Font font;
    private final CmapLookup letters;
    private final float[] advances = new float[0x10000];
    private final Transliterator toLatin = Transliterator.getInstance("Any-Latin; NFC");

    private Typeface(PDType0Font font, CmapLookup letters) {
        this.font = font;
        this.letters = letters;
        Arrays.fill(advances, Float.NaN);
    }

    static Typeface load(PDDocument document, String file) {
        try (var in = Typeface.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Substituting ligatures builds patterns of all of them for each text: almost all the time of a long list went there.
            parsed.setEnableGsub(false);
            return new Typeface(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** @return the text in letters that this typeface has: others in Latin ones, or left out */
    String printable(String text) {
        if (text.chars().allMatch(letter -> letter < COMPOSED && (letter == '\n' || !Character.isISOControl(letter) && has(letter)))) {
            return text;
        }
        var clean = PageMarkup.clean(text).replace('\t', ' ');
        if (clean.codePoints().allMatch(this::sets)) {
            return clean;
        }
        return toLatin.transliterate(clean).codePoints().filter(this::sets).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private boolean sets(int letter) {
        return letter == '\n' || has(letter);
    }

    private boolean has(int letter) {
        return letter < advances.length ? advance(letter) >= 0 : letters.getGlyphId(letter) != 0;
    }

    /** @param printable what {@link #printable} returned @return at a size of 1 */
    float advance(String printable) {
        var sum = 0f;
        for (var at = 0; at < printable.length(); ) {
            var letter = printable.codePointAt(at);
            sum += Math.max(0, advance(letter));
            at += Character.charCount(letter);
        }
        return sum;
    }

    /** @return at a size of 1; negative where the typeface does not have the letter */
    float advance(int letter) {
        if (letter >= advances.length) {
            return measured(letter);
        }
        if (Float.isNaN(advances[letter])) {
            advances[letter] = measured(letter);
        }
        return advances[letter];
    }

    private float measured(int letter) {
        try {
            return letters.getGlyphId(letter) == 0 ? UNKNOWN : font.getStringWidth(Character.toString(letter)) / 1_000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
