package org.plenary.shell;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a city is called in a language: Genève, Ginebra. Those that a time zone is named after are known to Unicode CLDR; of the
 * others, the seats and usual meeting places of conventions are. Any other keeps the name that was typed.
 */
public final class Cities {

    private static final List<Map<String, String>> OTHERS = List.of(
            Map.of("en", "Geneva", "fr", "Genève", "es", "Ginebra"),
            Map.of("en", "Montreal", "fr", "Montréal", "es", "Montreal"),
            Map.of("en", "The Hague", "fr", "La Haye", "es", "La Haya"),
            Map.of("en", "Strasbourg", "fr", "Strasbourg", "es", "Estrasburgo"),
            Map.of("en", "Cape Town", "fr", "Le Cap", "es", "Ciudad del Cabo"),
            Map.of("en", "Marrakesh", "fr", "Marrakech", "es", "Marrakech"));

    /** By language, then by any of its names, folded. */
    private static final Map<String, Map<String, String>> NAMES = names();

    private Cities() {
    }

    /** @param city in English, French or Spanish; null stays null */
    public static String name(String city, Locale locale) {
        return city == null ? null : NAMES.get(Messages.offered(locale).getLanguage()).getOrDefault(Folded.of(city), city);
    }

    /** @return the city that the zone is named after; the last part of its identifier where there is none */
    static String of(ZoneId zone, Locale locale) {
        var name = TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(zone.getId());
        return name != null ? name : zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static Map<String, Map<String, String>> names() {
        Map<String, Map<String, String>> names = new HashMap<>();
        Messages.LOCALES.forEach(locale -> names.put(locale.getLanguage(), new HashMap<>()));
        for (var id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            Map<String, String> city = new HashMap<>();
            Messages.LOCALES.forEach(locale -> city.put(locale.getLanguage(), of(ZoneId.of(id), locale)));
            put(names, city);
        }
        OTHERS.forEach(city -> put(names, city));
        return names;
    }

    private static void put(Map<String, Map<String, String>> names, Map<String, String> city) {
        city.values().forEach(known -> names.forEach((language, own) -> own.put(Folded.of(known), city.get(language))));
    }
}
