package org.plenary.programme.ui.release;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.plenary.live.EditConflict;
import org.plenary.programme.release.NoticeDraft;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Fields;

/** What is told of one session, in the three languages. */
class NoticeDialog extends Dialog {

    private static final class Texts extends Fields {

        private final TextArea english = new TextArea();
        private final TextArea french = new TextArea();
        private final TextArea spanish = new TextArea();

        private Texts(NoticeDraft base) {
            super("RELEASE_NOTICE");
            field("textEn", english, "wide");
            field("textFr", french, "wide");
            field("textEs", spanish, "wide");
            show(base);
        }

        private void show(NoticeDraft draft) {
            english.setValue(orEmpty(draft.textEn()));
            french.setValue(orEmpty(draft.textFr()));
            spanish.setValue(orEmpty(draft.textEs()));
        }
    }

    private final transient BiConsumer<NoticeDraft, NoticeDraft> save;
    private final Texts texts;
    private final boolean withheld;

    /** @param save from what was shown to what was made of it; throws InvalidInput and EditConflict */
    NoticeDialog(String session, NoticeDraft base, BiConsumer<NoticeDraft, NoticeDraft> save) {
        this.save = save;
        texts = new Texts(base);
        withheld = base.withheld();
        setHeaderTitle(session);
        setWidth("min(44rem, 96vw)");
        add(texts);
        var keep = new Button(getTranslation("save"), click -> save(base, new NoticeDraft(texts.english.getValue(), texts.french.getValue(), texts.spanish.getValue(), withheld)));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), keep);
    }

    private void save(NoticeDraft base, NoticeDraft mine) {
        try {
            save.accept(base, mine);
            close();
        } catch (InvalidInput e) {
            texts.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, NoticeDraft.class, field -> getTranslation("field.RELEASE_NOTICE." + field), String::valueOf, (theirs, chosen) -> {
                texts.show(chosen);
                save(theirs, chosen);
            }).open();
        }
    }
}
