package org.plenary.shell.ui.talk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.plenary.shell.ui.Icons;

/** Opens the discussions about one thing beside the page, and says how many are open and whether something in them is new. */
public class TalkButton extends Button {

    private final String entity;
    private final long id;
    private String title;
    private final boolean small;
    private transient Talk talk;

    /** @param entity as in the audit trail @param title what the thing is called */
    public TalkButton(String entity, long id, String title) {
        this(entity, id, title, false);
    }

    private TalkButton(String entity, long id, String title, boolean small) {
        this.entity = entity;
        this.id = id;
        this.title = title;
        this.small = small;
        addClassName("talk-button");
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (small) {
            addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        }
        setVisible(false);
        addClickListener(click -> talk.open(entity, id, this.title));
        setIcon(Icons.COMMENT.create());
    }

    /** For a line of a list: the sign and the number alone. */
    public static TalkButton inLine(String entity, long id, String title) {
        return new TalkButton(entity, id, title, true);
    }

    /** The thing is called otherwise now. */
    public void about(String name) {
        if (!name.equals(title)) {
            title = name;
            if (talk != null) {
                count();
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Talk.of(attached.getUI()).ifPresent(here -> {
            talk = here;
            talk.add(this);
            setVisible(true);
            count();
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (talk != null) {
            talk.remove(this);
        }
    }

    void count() {
        var standing = talk.standing(entity, id);
        setClassName("has-unread", standing.unread() > 0);
        setClassName("has-none", standing.open() == 0);
        setText(small ? standing.open() == 0 ? "" : String.valueOf(standing.open()) : getTranslation("talk.discuss", standing.open()));
        setAriaLabel(standing.unread() > 0 ? getTranslation("talk.discuss-unread", title, standing.open(), standing.unread())
                : getTranslation("talk.discuss-named", title, standing.open()));
    }
}
