package org.plenary.shell;

import java.util.List;
import java.util.Locale;

/** A feature that knows what waits for the signed-in account. */
public interface Needs {

    List<Need> needs(Locale locale);
}
