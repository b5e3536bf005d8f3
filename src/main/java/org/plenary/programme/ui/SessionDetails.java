package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.programme.Programme;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.Room;
import org.plenary.programme.Session;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.proposal.ProposalMark;
import org.plenary.shell.ui.proposal.Proposals;
import org.plenary.shell.ui.talk.TalkButton;

/** A session, to be read by whoever does not edit it: who speaks from afar, and in which zone they are then, is for those who arrange it. */
class SessionDetails extends Dialog {

    private final DescriptionList terms = new DescriptionList();

    /** @param named puts names of States into the reader's language @param propose opens the form in which a change is proposed */
    SessionDetails(Session session, Programme programme, List<AgendaItem> agenda, UnaryOperator<String> named, Runnable propose) {
        var language = getLocale().getLanguage();
        var fields = session.fields();
        var place = session.place();
        setHeaderTitle(session.title(language).text());
        setWidth("min(40rem, 96vw)");
        terms.addClassName("terms");
        term("kind", getTranslation("programme.kind." + fields.kind()));
        term("startsAt", place.isScheduled() ? Times.fullDay(place.startsAt().toLocalDate(), getLocale()) + ", "
                + Times.span(place.startsAt(), place.endsAt(programme.zone())) : getTranslation("programme.unscheduled"));
        term("roomId", programme.room(fields.roomId()).map(Room::name).orElse(null));
        term("chair", fields.chair() == null ? null : named.apply(fields.chair()));
        term("rapporteur", fields.rapporteur() == null ? null : named.apply(fields.rapporteur()));
        term("speakers", String.join("; ", fields.speakers()));
        term("items", agenda.stream().filter(item -> fields.items().contains(item.id())).map(item -> item.number() + " " + item.title(language).text())
                .collect(Collectors.joining("; ")));
        term("after", fields.after().stream().flatMap(other -> programme.session(other.id()).stream()).map(other -> other.title(language).text())
                .collect(Collectors.joining("; ")));
        term("prepares", fields.prepares() == null ? null : programme.session(fields.prepares().id()).map(other -> other.title(language).text()).orElse(null));
        term("closesAt", fields.closesAt() == null ? null : Times.day(fields.closesAt().toLocalDate(), getLocale()) + ", " + Times.clock(fields.closesAt()));
        term("equipment", String.join("; ", fields.equipment()));
        term("expected", fields.expected().stream().map(named).collect(Collectors.joining("; ")));
        term("languages", fields.languages().stream().map(code -> Locale.of(code).getDisplayLanguage(getLocale())).collect(Collectors.joining(", ")));
        term("note", fields.note());
        add(terms);
        if (fields.remoteLink() != null) {
            add(new Paragraph(new Anchor(fields.remoteLink(), getTranslation("field.SESSION.remoteLink"))));
        }
        if (fields.closed()) {
            add(new Paragraph(getTranslation("field.SESSION.closed")));
        }
        if (session.example()) {
            add(new Paragraph(getTranslation("programme.example-explained")));
        }
        if (session.source() != null) {
            add(new Paragraph(getTranslation("programme.source", session.source())));
        }
        if (Proposals.mayPropose()) {
            getFooter().add(new Button(getTranslation("proposal.begin"), Icons.IDEA.create(), click -> {
                close();
                propose.run();
            }));
        }
        getFooter().add(new ProposalMark(ProgrammeService.SESSION, session.id()), new TalkButton(ProgrammeService.SESSION, session.id(), session.title(language).text()), new Button(getTranslation("close"), click -> close()));
    }

    private void term(String field, String value) {
        if (value != null && !value.isEmpty()) {
            terms.add(new DescriptionList.Term(getTranslation("field.SESSION." + field)), new DescriptionList.Description(value));
        }
    }
}
