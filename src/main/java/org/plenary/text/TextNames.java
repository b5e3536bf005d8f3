package org.plenary.text;

import java.util.List;
import java.util.Locale;
import org.plenary.security.MeetingPart;
import org.plenary.security.PartNames;
import org.springframework.stereotype.Component;

/** Negotiated texts as parts of a meeting. */
@Component
class TextNames implements PartNames {

    private final TextRepository texts;

    TextNames(TextRepository texts) {
        this.texts = texts;
    }

    @Override
    public MeetingPart.Kind kind() {
        return MeetingPart.Kind.TEXT;
    }

    @Override
    public List<Named> parts(long meetingId, Locale locale) {
        return texts.texts(meetingId).stream().map(text -> new Named(new MeetingPart(kind(), text.id()), text.fields().title(locale.getLanguage()), List.of())).toList();
    }
}
