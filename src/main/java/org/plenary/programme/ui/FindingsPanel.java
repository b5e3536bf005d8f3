package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.programme.Programme;
import org.plenary.programme.ProgrammeFinding;
import org.plenary.programme.Session;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.KeptRows;

/** What is wrong with the programme: each names whom, and offers to move them or to accept it. */
class FindingsPanel extends Div {

    private static final int MOST = 60;
    private static final int MANY = 3;

    /** What can be done with a finding. */
    record Doing(Consumer<Session> show, Consumer<Session> moveTo, Consumer<List<ProgrammeFinding>> accept, Consumer<ProgrammeFinding> takeBack) {
    }

    private final transient Doing doing;
    private final H3 title = new H3();
    private final Paragraph none = new Paragraph();
    private final UnorderedList open = new UnorderedList();
    private final transient KeptRows<Object, ListItem> openRows = new KeptRows<>(open);
    private final UnorderedList elsewhere = new UnorderedList();
    private final transient KeptRows<Object, ListItem> elsewhereRows = new KeptRows<>(elsewhere);
    private final NativeDetails elsewhereOnes = new NativeDetails();
    private final UnorderedList accepted = new UnorderedList();
    private final transient KeptRows<Object, ListItem> acceptedRows = new KeptRows<>(accepted);
    private final NativeDetails acceptedOnes = new NativeDetails();
    private transient List<ProgrammeFinding> shown = List.of();
    private transient List<?> shownConcerned = List.of();
    private LocalDate shownDay;
    /** As it is now, whenever the rows were drawn. */
    private transient Programme programme;
    private final Set<String> unfolded = new HashSet<>();

    FindingsPanel(Doing doing) {
        this.doing = doing;
        addClassName("programme-findings");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("programme.findings"));
        none.setText(getTranslation("programme.findings.none"));
        none.addClassName("quiet");
        elsewhereOnes.setContent(elsewhere);
        acceptedOnes.setContent(accepted);
        add(title, none, open, elsewhereOnes, acceptedOnes);
    }

    /** @param day that is open: what concerns it comes first, the other days below */
    void show(List<ProgrammeFinding> findings, Programme now, LocalDate day) {
        programme = now;
        var concerned = titles(findings);
        if (findings.equals(shown) && day.equals(shownDay) && concerned.equals(shownConcerned)) {
            return;
        }
        shown = findings;
        shownConcerned = concerned;
        shownDay = day;
        var present = findings.stream().filter(ProgrammeFinding::isOpen).toList();
        var kept = findings.stream().filter(finding -> !finding.isOpen()).toList();
        title.setText(getTranslation("programme.findings.title", present.size()));
        none.setVisible(present.isEmpty());
        var onDay = programme.on(day).stream().map(Session::id).collect(Collectors.toSet());
        var here = present.stream().filter(finding -> finding.sessions().stream().anyMatch(onDay::contains)).toList();
        fill(openRows, here);
        fill(elsewhereRows, present.stream().filter(finding -> !here.contains(finding)).toList());
        elsewhereOnes.setVisible(present.size() > here.size());
        elsewhereOnes.setSummaryText(getTranslation("programme.findings.elsewhere", present.size() - here.size()));
        acceptedOnes.setVisible(!kept.isEmpty());
        acceptedOnes.setSummaryText(getTranslation("programme.findings.accepted", kept.size()));
        acceptedRows.show(kept, ProgrammeFinding::key, finding -> finding, this::acceptedLine);
    }

    /** What is alike and many is one row. */
    private void fill(KeptRows<Object, ListItem> rows, List<ProgrammeFinding> findings) {
        var items = findings.stream().collect(Collectors.groupingBy(FindingsPanel::likeness, LinkedHashMap::new, Collectors.toList())).values().stream()
                .flatMap(alike -> alike.size() < MANY ? alike.stream().map(List::of) : Stream.of(alike)).toList();
        rows.show(items, alike -> alike.size() < MANY ? alike.getFirst().key() : likeness(alike.getFirst()), alike -> List.of(alike, titles(alike)),
                alike -> alike.size() < MANY ? line(alike.getFirst()) : group(alike));
    }

    private static List<Object> likeness(ProgrammeFinding finding) {
        return List.of(finding.rule(), finding.hard());
    }

    /** Under which the sessions of findings are named here. */
    private List<?> titles(List<ProgrammeFinding> findings) {
        return findings.stream().flatMap(finding -> finding.sessions().stream()).distinct().map(programme::session).flatMap(Optional::stream)
                .map(session -> session.title(getLocale().getLanguage())).toList();
    }

    /** Many of the same rule, folded: told once, accepted together or singly; drawn one by one when they are unfolded. */
    private ListItem group(List<ProgrammeFinding> alike) {
        var first = alike.getFirst();
        var single = new UnorderedList();
        var each = new NativeDetails(getTranslation("programme.findings.alike", first.ruleName(), alike.size()), single);
        each.addClassName("programme-finding-text");
        each.setOpen(unfolded.contains(first.rule()));
        if (each.isOpen()) {
            lines(single, alike);
        }
        each.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                unfolded.add(first.rule());
                lines(single, alike);
            } else {
                unfolded.remove(first.rule());
            }
        });
        var accept = button(getTranslation("programme.findings.accept-all"), Icons.CHECK);
        accept.setAriaLabel(getTranslation("programme.findings.accept-all-of", first.ruleName()));
        accept.addClickListener(click -> doing.accept().accept(alike));
        return new ListItem(badge(first), each, accept);
    }

    private void lines(UnorderedList into, List<ProgrammeFinding> findings) {
        if (into.getComponentCount() > 0) {
            return;
        }
        findings.stream().limit(MOST).map(this::line).forEach(into::add);
        if (findings.size() > MOST) {
            into.add(new ListItem(getTranslation("programme.findings.more", findings.size() - MOST)));
        }
    }

    private Badge badge(ProgrammeFinding finding) {
        var badge = finding.hard() ? new Badge(Icons.ALERT, getTranslation("programme.findings.hard"), Badge.Tone.DANGER)
                : new Badge(Icons.IDEA, getTranslation("programme.findings.soft"), Badge.Tone.WARNING);
        badge.setTitle(finding.ruleName());
        return badge;
    }

    private ListItem line(ProgrammeFinding finding) {
        var actions = new Div();
        actions.addClassName("programme-finding-actions");
        var language = getLocale().getLanguage();
        var concerned = finding.sessions().stream().map(programme::session).flatMap(Optional::stream).limit(2).toList();
        concerned.forEach(session -> {
            var move = button(concerned.size() == 1 ? getTranslation("programme.move-to")
                    : getTranslation("programme.findings.move", shortened(session.title(language).text())), Icons.MOVE);
            move.setAriaLabel(getTranslation("programme.findings.move", session.title(language).text()));
            move.addClickListener(click -> programme.session(session.id()).ifPresent(now -> {
                doing.show().accept(now);
                doing.moveTo().accept(now);
            }));
            actions.add(move);
        });
        var accept = button(getTranslation("programme.findings.accept"), Icons.CHECK);
        accept.addClickListener(click -> doing.accept().accept(List.of(finding)));
        actions.add(accept);
        var text = new Span(finding.text());
        text.addClassName("programme-finding-text");
        return new ListItem(badge(finding), text, actions);
    }

    private ListItem acceptedLine(ProgrammeFinding finding) {
        var reason = new Span(getTranslation("programme.findings.because", finding.acceptance().reason(), finding.acceptance().by()));
        reason.addClassName("quiet");
        var back = button(getTranslation("programme.findings.take-back"), Icons.UP);
        back.addClickListener(click -> doing.takeBack().accept(finding));
        return new ListItem(new Span(finding.text()), reason, back);
    }

    private static Button button(String text, Icons icon) {
        var button = new Button(text, icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static String shortened(String title) {
        return title.length() > 26 ? title.substring(0, 25).strip() + "…" : title;
    }
}
