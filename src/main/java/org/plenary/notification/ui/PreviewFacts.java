package org.plenary.notification.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.notification.Preview;
import org.plenary.notification.Recipient;

/** How many letters go to whom, in which languages, and to whom none can go. */
class PreviewFacts extends Div {

    PreviewFacts(Preview preview) {
        addClassName("stack");
        var letters = new Span(getTranslation("notification.preview.letters", preview.letters()));
        letters.addClassName("preview-letters");
        add(letters);
        if (preview.letters() > 0) {
            add(new Span(preview.byCategory().entrySet().stream().map(one -> getTranslation("notification.category." + one.getKey()) + ": " + one.getValue())
                    .collect(Collectors.joining(" · "))));
            add(new Span(preview.byLanguage().entrySet().stream().map(one -> Locale.of(one.getKey()).getDisplayLanguage(getLocale()) + ": " + one.getValue())
                    .collect(Collectors.joining(" · "))));
        }
        if (preview.merged() > 0) {
            add(new Span(getTranslation("notification.preview.merged", preview.merged())));
        }
        var without = preview.withoutAddress();
        if (!without.isEmpty()) {
            var names = new UnorderedList();
            without.stream().map(Recipient::name).forEach(name -> names.add(new ListItem(name)));
            var details = new Details(getTranslation("notification.preview.without", without.size()), names);
            details.addClassName("preview-without");
            add(details);
        }
    }
}
