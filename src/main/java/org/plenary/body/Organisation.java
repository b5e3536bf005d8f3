package org.plenary.body;

/**
 * A secretariat, ministry or other organisation that plans, hosts or supports meetings.
 *
 * @param iso2   the State of a government or ministry, ISO 3166-1 alpha-2, else null
 * @param colour its mark in the interface, #rrggbb
 */
public record Organisation(long id, String code, Kind kind, String acronym, Names name, String iso2, String colour) {

    public enum Kind {
        SECRETARIAT, UN_BODY, IGO, NGO, GOVERNMENT, OTHER
    }
}
