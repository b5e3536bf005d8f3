package org.plenary.exchange.table;

/** Text that a spreadsheet would compute when somebody opens the file: <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>. */
final class Formula {

    /** Those of full width too, which some spreadsheets take for the usual ones. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Formula() {
    }

    static boolean beginsLikeOne(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
