package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Nav;
import org.plenary.shell.ui.Icons;

/** The pages of a text in the room, as links. */
public class RoomLinks extends Nav {

    enum Page {
        TEXT("", Icons.TEXT), FLOOR("/floor", Icons.SPEAK), CHAIR("/chair", Icons.CHECK), PROJECTION("/projection", Icons.SYSTEM);

        private final String path;
        private final Icons icon;

        Page(String path, Icons icon) {
            this.path = path;
            this.icon = icon;
        }
    }

    private RoomLinks(String code, long textId, boolean mayChair, Page current) {
        addClassName("room-links");
        getElement().setAttribute("aria-label", getTranslation("room.pages"));
        for (var page : Page.values()) {
            if (page != current && (mayChair || page != Page.CHAIR)) {
                var link = new Anchor("m/" + code + "/texts/" + textId + page.path, page.icon.create());
                link.add(getTranslation("room.page." + page));
                if (page == Page.PROJECTION) {
                    link.setTarget(AnchorTarget.BLANK);
                }
                add(link);
            }
        }
    }

    /** From the text itself. @param mayChair whether the chair's page is offered */
    public static RoomLinks of(String code, long textId, boolean mayChair) {
        return from(code, textId, mayChair, Page.TEXT);
    }

    static RoomLinks from(String code, long textId, boolean mayChair, Page current) {
        return new RoomLinks(code, textId, mayChair, current);
    }
}
