package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Paragraph;

/** A paragraph on a page; opened, the work on it below, and others see that the viewer is there. */
abstract class OpenableRow extends Div {

    final transient Desk desk;
    /** In which the work is done. */
    final String language;
    final Button open;
    /** Stays, unseen, when it is closed with something typed in it. */
    private ParagraphPanel panel;

    OpenableRow(Desk desk, String language) {
        this.desk = desk;
        this.language = language;
        open = new Button(Icons.EDIT.create(), click -> {
            if (isOpen()) {
                close();
            } else {
                open();
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        open.addClassName("open-paragraph");
    }

    abstract Paragraph paragraph();

    /** What a button of the panel that adds a paragraph after this one does. */
    abstract void addAfter();

    /** The row has opened or closed. */
    abstract void opened();

    boolean isOpen() {
        return panel != null && panel.isVisible();
    }

    /** @param label of the button that opens the row */
    void showWork(Paragraph now, String label) {
        open.setAriaLabel(label);
        open.getElement().setAttribute("aria-expanded", String.valueOf(isOpen()));
        if (panel != null) {
            panel.show(now);
        }
    }

    void opensOnClick(Div words) {
        words.addClickListener(click -> {
            if (!isOpen()) {
                open();
            }
        });
    }

    void open() {
        if (panel == null) {
            panel = new ParagraphPanel(desk, paragraph(), language, this::close, this::addAfter);
            add(panel);
        }
        opened(true);
    }

    void focusWording() {
        panel.focusWording();
    }

    void close() {
        opened(false);
        if (!panel.isTouched()) {
            remove(panel);
            panel = null;
        }
        open.focus();
    }

    private void opened(boolean visible) {
        panel.setVisible(visible);
        setClassName("open", visible);
        open.getElement().setAttribute("aria-expanded", String.valueOf(visible));
        desk.typing().accept(visible ? new ParagraphSpot(paragraph().id(), language).toString() : null, null);
        opened();
    }
}
