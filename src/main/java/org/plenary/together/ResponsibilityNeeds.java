package org.plenary.together;

import java.util.List;
import java.util.Locale;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** Areas for which the own organisation was asked and has not answered. */
@Component
class ResponsibilityNeeds implements Needs {

    private final ResponsibilityService responsibilities;
    private final Messages messages;

    ResponsibilityNeeds(ResponsibilityService responsibilities, Messages messages) {
        this.responsibilities = responsibilities;
        this.messages = messages;
    }

    @Override
    public List<Need> needs(Locale locale) {
        return responsibilities.askedFor(locale.getLanguage()).stream()
                .map(asked -> new Need(asked.meeting(), messages.get("together.need.asked", locale, asked.area()), asked.path() + "/together?area=" + asked.id())).toList();
    }
}
