package org.plenary.shell;

import java.util.List;
import java.util.Locale;

/** A list that a feature adds to the home page: my meetings, next deadlines. */
public interface HomeSection {

    String titleKey();

    List<Need> lines(Locale locale);
}
