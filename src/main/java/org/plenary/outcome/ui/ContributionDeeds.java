package org.plenary.outcome.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.plenary.outcome.ContributionDraft;
import org.plenary.outcome.ContributionService;
import org.plenary.outcome.SynergiesService;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** Notes contributions, and edits and removes those that are noted. */
final class ContributionDeeds {

    private final ContributionService contributions;
    private final SynergiesService synergies;
    private final Supplier<List<String>> citations;
    private final Runnable changed;

    /** @param changed called after something was saved */
    ContributionDeeds(ContributionService contributions, SynergiesService synergies, Supplier<List<String>> citations, Runnable changed) {
        this.contributions = contributions;
        this.synergies = synergies;
        this.citations = citations;
        this.changed = changed;
    }

    /** @param from and {@code to} the days that it proposes */
    void note(LocalDate from, LocalDate to) {
        open(said("contribution.note"), ContributionDraft.empty(from, to), (base, mine) -> contributions.enter(mine));
    }

    /** @param title what it is called in a list */
    Div of(long id, String title) {
        var edit = new Button(said("edit"), Icons.EDIT.create(), click -> {
            var now = contributions.get(id);
            open(said("contribution.edit"), now.fields(), (base, mine) -> contributions.edit(id, base, mine));
        });
        edit.setAriaLabel(said("contribution.edit-it", title));
        var remove = new Button(said("contribution.remove"), Icons.DELETE.create(), click -> new ConfirmDialog(said("contribution.remove-title"), title,
                said("contribution.remove"), confirm -> {
                    contributions.remove(id);
                    changed.run();
                    Notices.done(said("contribution.removed"));
                }, said("cancel"), cancel -> { }).open());
        remove.setAriaLabel(said("contribution.remove-it", title));
        List.of(edit, remove).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        var deeds = new Div(edit, remove, HistoryButton.outsideMeetings(title, ContributionService.CONTRIBUTION, id).small(title));
        deeds.addClassName("actions");
        return deeds;
    }

    private void open(String heading, ContributionDraft base, BiConsumer<ContributionDraft, ContributionDraft> saving) {
        new EditDialog<>(heading, new ContributionForm(synergies.groups(), citations.get()), base, (was, mine) -> {
            saving.accept(was, mine);
            changed.run();
            Notices.done(said("saved"));
        }).open();
    }

    private static String said(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
