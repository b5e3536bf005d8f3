package org.plenary.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Gives Vaadin our message bundles, English first. */
@Component
class MessagesProvider implements I18NProvider {

    private final transient Messages messages;

    MessagesProvider(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Messages.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.get(key, locale, arguments);
    }
}
