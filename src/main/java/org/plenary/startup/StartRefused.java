package org.plenary.startup;

import java.util.Locale;

/**
 * Plenary must not start, for a reason an operator can mend. Thrown anywhere during the start it ends the process with exit code 1
 * and its two texts on the console, without a stack trace.
 */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** @param problem what is wrong, @param remedy what to do, both in the operator's language ({@link Locale#getDefault()}) */
    public StartRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** The texts {@code key.problem} and {@code key.remedy} of the bundle {@code i18n/startup}, with the same arguments. */
    static StartRefused because(String key, Object... arguments) {
        return new StartRefused(StartupTexts.text(key + ".problem", arguments), StartupTexts.text(key + ".remedy", arguments));
    }

    StartRefused causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public String remedy() {
        return remedy;
    }
}
