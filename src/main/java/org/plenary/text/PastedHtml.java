package org.plenary.text;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody copied from a web page or a word processor, as plain lines: only words are left, and no script, style, comment or
 * attribute. The words are never read as HTML again.
 */
final class PastedHtml {

    private static final Pattern LOOKS_SO = Pattern.compile("(?i)<(?:!doctype|html|body|head|p|div|span|br|li|ul|ol|table|h[1-6]|script|style|b|i|em|strong|a|img|svg|iframe)\\b[^>]*>");
    private static final Pattern UNSEEN = Pattern.compile("(?is)<!--.*?(?:-->|$)|<(script|style|head|template|iframe|svg|object|title)\\b.*?(?:</\\1\\s*>|$)");
    private static final Pattern BLOCK = Pattern.compile("(?i)</?(?:p|div|br|li|ul|ol|table|tr|h[1-6]|section|article|blockquote|body|html)\\b[^>]*>");
    private static final Pattern LIST_ITEM = Pattern.compile("(?i)<li\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[/!?a-zA-Z][^>]*(?:>|$)");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"),
            Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", "\u00A0"), Map.entry("ndash", "\u2013"), Map.entry("mdash", "\u2014"),
            Map.entry("lsquo", "\u2018"), Map.entry("rsquo", "\u2019"), Map.entry("ldquo", "\u201C"), Map.entry("rdquo", "\u201D"),
            Map.entry("laquo", "\u00AB"), Map.entry("raquo", "\u00BB"), Map.entry("eacute", "\u00E9"), Map.entry("egrave", "\u00E8"),
            Map.entry("agrave", "\u00E0"), Map.entry("ccedil", "\u00E7"), Map.entry("ntilde", "\u00F1"), Map.entry("aacute", "\u00E1"),
            Map.entry("iacute", "\u00ED"), Map.entry("oacute", "\u00F3"), Map.entry("uacute", "\u00FA"));

    private PastedHtml() {
    }

    static boolean looksSo(String pasted) {
        return LOOKS_SO.matcher(pasted).find();
    }

    /** Lines of the source count only where no element makes any. */
    static List<String> lines(String html) {
        var seen = UNSEEN.matcher(html).replaceAll(" ");
        var source = BLOCK.matcher(seen).find() ? seen.replaceAll("\\s+", " ") : seen;
        var blocks = BLOCK.matcher(LIST_ITEM.matcher(source).replaceAll("\n\u2022 ")).replaceAll("\n");
        return ENTITY.matcher(TAG.matcher(blocks).replaceAll("")).replaceAll(found -> Matcher.quoteReplacement(decoded(found)))
                .lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String decoded(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }
}
