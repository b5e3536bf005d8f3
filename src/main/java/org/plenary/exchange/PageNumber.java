package org.plenary.exchange;

import java.util.Locale;

/** "Page x of y" in pieces, because the numbers are fields that the page itself fills in. */
record PageNumber(String before, String between, String after) {

    private static final String PAGE = "\uE000";
    private static final String PAGES = "\uE001";

    static PageNumber in(Locale language, Words words) {
        String whole = words.get("exchange.page", language, PAGE, PAGES);
        int page = whole.indexOf(PAGE);
        int pages = whole.indexOf(PAGES);
        return new PageNumber(whole.substring(0, page), whole.substring(page + 1, pages), whole.substring(pages + 1));
    }
}
