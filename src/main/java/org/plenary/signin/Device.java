package org.plenary.signin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.plenary.shell.Messages;

/**
 * What somebody sits at, as far as the browser tells; good enough to recognise one's own and no more.
 *
 * @param browser a name, or null
 * @param system  a name, or null
 */
public record Device(String browser, String system) {

    /** Those that pretend to be others come before the others. */
    private static final Map<String, String> BROWSERS = inOrder("Edg", "Edge", "OPR/", "Opera", "Vivaldi", "Vivaldi", "SamsungBrowser", "Samsung Internet",
            "Firefox", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "CrOS", "ChromeOS",
            "Mac OS X", "macOS", "Linux", "Linux");

    /** @param userAgent the header of that name (RFC 9110, 10.1.5) */
    public static Device of(String userAgent) {
        return new Device(name(BROWSERS, userAgent), name(SYSTEMS, userAgent));
    }

    /** @return "Firefox, Windows" */
    public String words(Messages messages, Locale locale) {
        return words(messages.get("account.security.device.unknown", locale));
    }

    /** @param unknown what is said where nothing is known */
    public String words(String unknown) {
        return browser == null ? system == null ? unknown : system : system == null ? browser : browser + ", " + system;
    }

    private static String name(Map<String, String> marks, String userAgent) {
        return marks.entrySet().stream().filter(mark -> userAgent.contains(mark.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
