package org.plenary.text;

import org.plenary.discussion.DiscussionSubject;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Component;

/** Paragraphs are discussed in the margin. */
@Component
class ParagraphSubject implements DiscussionSubject {

    private final TextRepository texts;

    ParagraphSubject(TextRepository texts) {
        this.texts = texts;
    }

    @Override
    public String entity() {
        return TextService.PARAGRAPH;
    }

    @Override
    public boolean exists(long meetingId, long entityId) {
        try {
            return texts.paragraph(meetingId, entityId).id() == entityId;
        } catch (NotFound e) {
            return false;
        }
    }
}
