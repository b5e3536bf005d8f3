package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The wording of a paragraph as it travels to and from the editor in the browser, whose counterpart is frontend/wording/schema.ts: an
 * array of pieces, each of which is a string of plain words or one of
 *
 * <pre>{@code
 * {"style": "EMPHASIS" | "SUPERSCRIPT" | "SUBSCRIPT", "content": [...]}
 * {"footnote": [...]}
 * {"reference": "label", "target": "..."}
 * {"bracket": "ALTERNATIVE" | other name of BracketReason, "alternatives": [{"content": [...], "by": ["Uganda", ...]}, ...]}
 * }</pre>
 */
public final class WordingJson {

    /** In UTF-16 units; notation within its own limit is well within this one. */
    private static final int LONGEST = 20 * ParagraphNotation.LONGEST;
    /** Refuses more than 500 arrays and objects in one another, more than the notation's depth takes. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private WordingJson() {
    }

    public static String write(ParagraphBody body) {
        return array(body.content()).toString();
    }

    /**
     * @return the wording, also where it is longer than may be saved
     * @throws InvalidInput at the field "notation" where it is none, or beyond all measure
     */
    public static ParagraphBody read(String json) {
        if (json.length() > LONGEST) {
            throw refused("text.fault.TOO_LONG", ParagraphNotation.LONGEST);
        }
        try {
            return new ParagraphBody(content(JSON.readTree(json)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw refused("editor.error.unreadable");
        }
    }

    private static InvalidInput refused(String key, Object... arguments) {
        return new InvalidInput(List.of(Violation.of("notation", key, arguments)));
    }

    private static ArrayNode array(List<Inline> content) {
        var array = JSON.createArrayNode();
        content.forEach(inline -> {
            switch (inline) {
                case Words(var text) -> array.add(text);
                case Styled(var style, var inner) -> array.addObject().put("style", style.name()).set("content", array(inner));
                case Footnote(var note) -> array.addObject().set("footnote", array(note));
                case Reference(var label, var target) -> array.addObject().put("reference", label).put("target", target);
                case Bracket(var reason, var alternatives) -> {
                    var written = array.addObject().put("bracket", reason.name()).putArray("alternatives");
                    alternatives.forEach(alternative -> {
                        var one = written.addObject();
                        one.set("content", array(alternative.content()));
                        alternative.attributions().forEach(one.putArray("by")::add);
                    });
                }
            }
        });
        return array;
    }

    private static List<Inline> content(JsonNode array) {
        return elements(array).map(WordingJson::inline).toList();
    }

    private static Inline inline(JsonNode piece) {
        if (piece.isString()) {
            return new Words(piece.stringValue());
        }
        if (piece.has("style")) {
            only(piece, "style", "content");
            return new Styled(Style.valueOf(text(piece, "style")), content(piece.path("content")));
        }
        if (piece.has("footnote")) {
            only(piece, "footnote");
            return new Footnote(content(piece.path("footnote")));
        }
        if (piece.has("reference")) {
            only(piece, "reference", "target");
            return new Reference(text(piece, "reference"), text(piece, "target"));
        }
        only(piece, "bracket", "alternatives");
        return new Bracket(BracketReason.valueOf(text(piece, "bracket")), elements(piece.path("alternatives")).map(alternative -> {
            only(alternative, "content", "by");
            var by = new ArrayList<String>();
            elements(alternative.path("by")).forEach(name -> by.add(string(name)));
            return new Alternative(content(alternative.path("content")), by);
        }).toList());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("No array");
        }
        return array.valueStream();
    }

    private static void only(JsonNode object, String... names) {
        if (!object.isObject() || !Set.of(names).equals(Set.copyOf(object.propertyNames()))) {
            throw new IllegalArgumentException("No such piece");
        }
    }

    private static String text(JsonNode object, String name) {
        return string(object.path(name));
    }

    private static String string(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("No string");
        }
        return node.stringValue();
    }
}
