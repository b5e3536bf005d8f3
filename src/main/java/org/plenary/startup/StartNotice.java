package org.plenary.startup;

import java.util.List;
import java.util.Locale;

/** What a part has to say on the console once Plenary answers, such as how to sign in. Every bean of this type is asked. */
@FunctionalInterface
public interface StartNotice {

    /** @param operator the language of the console; @return lines to print, possibly none */
    List<String> lines(Locale operator);
}
