package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Rights;

/** The pages of one tab of a meeting, as links above the page; only those that the viewer may see, and none where that is one. */
public class Sections extends Nav {

    /** @param path below {@code m/CODE/} */
    public record Section(String path, String key, Action right) {
    }

    /** @param current the path of the page that shows them */
    public Sections(String tabKey, List<Section> sections, String code, String current, Rights rights, long meetingId) {
        addClassName("sections");
        getElement().setAttribute("aria-label", getTranslation(tabKey));
        var held = rights.in(meetingId);
        sections.stream().filter(section -> held.may(section.right())).forEach(section -> {
            var link = new Anchor("m/" + code + "/" + section.path(), getTranslation(section.key()));
            if (section.path().equals(current)) {
                markCurrent(link);
            }
            add(link);
        });
        setVisible(getComponentCount() > 1);
    }

    /** The page that is shown; where its row goes on beyond the edge it comes into sight. */
    public static void markCurrent(Anchor link) {
        link.getElement().setAttribute("aria-current", "page");
        link.getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'nearest', inline: 'center'}))");
    }
}
