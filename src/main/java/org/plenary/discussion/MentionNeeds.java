package org.plenary.discussion;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** Discussions in which the signed-in account is mentioned and which it has not read since. */
@Component
class MentionNeeds implements Needs {

    private final DiscussionService discussions;
    private final Messages messages;

    MentionNeeds(DiscussionService discussions, Messages messages) {
        this.discussions = discussions;
        this.messages = messages;
    }

    @Override
    public List<Need> needs(Locale locale) {
        return discussions.mentioned(locale.getLanguage()).stream().map(mention -> new Need(mention.meeting(), messages.get("talk.need", locale, mention.by(),
                Objects.requireNonNullElseGet(mention.about().title(), () -> messages.get("entity." + mention.about().kind(), locale))), "m/" + mention.code() + "/together/discussions?thread=" + mention.discussionId())).toList();
    }
}
