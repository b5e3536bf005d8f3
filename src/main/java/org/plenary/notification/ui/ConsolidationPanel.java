package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.PaperFormat;
import org.plenary.notification.Notification;
import org.plenary.notification.Recommendation;
import org.plenary.notification.Recommendation.Level;
import org.plenary.notification.Response;
import org.plenary.notification.Target;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** What was made of the responses, by level, each recommendation with what it rests on, and where it went. */
class ConsolidationPanel extends Panel {

    private final transient Desk desk;
    private final boolean mine;
    private final transient StateNames states;
    private transient Map<Long, Response> responses = Map.of();

    ConsolidationPanel(Desk desk, Notification notification, boolean mine) {
        super(notification);
        this.desk = desk;
        this.mine = mine;
        this.states = new StateNames(desk.bodies().countryNames(), getLocale(), notification.issuedOn() == null ? LocalDate.now() : notification.issuedOn());
        refresh(notification);
    }

    @Override
    final void refresh(Notification now) {
        notification = now;
        removeAll();
        responses = desk.responses().consolidated(now.id()).stream().collect(Collectors.toMap(Response::id, Function.identity(), (one, other) -> one,
                LinkedHashMap::new));
        var all = desk.consolidations().recommendations(now.id());
        if (all.isEmpty()) {
            empty();
            return;
        }
        if (mine) {
            add(actions(adding(), paper()));
        } else {
            add(actions(paper()));
        }
        for (var level : Level.values()) {
            var here = all.stream().filter(one -> one.fields().level() == level).toList();
            if (!here.isEmpty()) {
                var list = new OrderedList();
                list.addClassName("recommendations");
                here.forEach(one -> list.add(item(one)));
                add(card(new H2(getTranslation("notification.level." + level)), list));
            }
        }
        all.stream().map(Recommendation::source).filter(Objects::nonNull).distinct().forEach(source -> add(quiet(getTranslation("notification.source", source))));
        add(targets());
    }

    private void empty() {
        if (!mine) {
            add(new EmptyState(Icons.TEXT, getTranslation("notification.recommendation.none"), getTranslation("notification.recommendation.none-reader")));
        } else if (responses.isEmpty()) {
            add(new EmptyState(Icons.TEXT, getTranslation("notification.recommendation.none"), getTranslation("notification.recommendation.no-responses")));
        } else {
            var add = adding();
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new EmptyState(Icons.TEXT, getTranslation("notification.recommendation.none"), getTranslation("notification.recommendation.none-hint"), add));
        }
    }

    private Button adding() {
        var add = new Button(getTranslation("notification.recommendation.add"), Icons.ADD.create(), click -> edit(null));
        add.setId("recommendation-add");
        return add;
    }

    /** @param before null for a new one */
    private void edit(Recommendation before) {
        var form = new RecommendationForm(List.copyOf(responses.values()), this::sender);
        var base = before == null ? new Recommendation.Fields(null, null, null, null, List.of()) : before.fields();
        new EditDialog<>(getTranslation(before == null ? "notification.recommendation.add" : "notification.recommendation.edit"), form, base, (was, mine) -> {
            if (before == null) {
                desk.consolidations().add(notification.id(), mine);
            } else {
                desk.consolidations().change(notification.id(), before.id(), was, mine);
            }
            Notices.done(getTranslation("saved"));
            refresh(notification);
        }).open();
    }

    private String sender(Response response) {
        return response.iso2() == null ? response.sender() : states.name(response.iso2());
    }

    private ListItem item(Recommendation one) {
        var text = new Paragraph(one.fields().text().in(getLocale().getLanguage()));
        var senders = new Span();
        senders.addClassName("facts");
        var basis = new Paragraph(new Span(getTranslation("notification.rests-on") + " "), senders);
        basis.addClassName("quiet");
        one.fields().responses().stream().map(responses::get).filter(Objects::nonNull).forEach(response ->
                senders.add(new Span(new Anchor("notifications/" + response.notificationId() + "?section=responses#response-" + response.id(), sender(response)))));
        var item = new ListItem(text, basis);
        if (mine) {
            item.add(actions(small(Icons.EDIT, "notification.recommendation.edit", () -> edit(one)),
                    small(Icons.UP, "notification.recommendation.up", () -> desk.consolidations().move(notification.id(), one.id(), false)),
                    small(Icons.DOWN, "notification.recommendation.down", () -> desk.consolidations().move(notification.id(), one.id(), true)),
                    small(Icons.DELETE, "notification.recommendation.remove", () -> desk.consolidations().remove(notification.id(), one.id()))));
        }
        return item;
    }

    private Button small(Icons icon, String key, Runnable work) {
        var button = new Button(icon.create(), click -> {
            if (attempt(work)) {
                refresh(notification);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private Anchor paper() {
        var name = "notification-" + notification.cited().replaceAll("[^A-Za-z0-9]+", "-") + "." + PaperFormat.DOCX.extension();
        var link = new Anchor(DownloadHandler.fromInputStream(request -> {
            var file = PaperFormat.DOCX.file(desk.consolidations().paper(notification.id(), getLocale()), (key, locale, arguments) -> getTranslation(key, locale, arguments));
            return new DownloadResponse(new ByteArrayInputStream(file), name, PaperFormat.DOCX.mediaType(), file.length);
        }), getTranslation("notification.paper.download"));
        link.addComponentAsFirst(Icons.DOWNLOAD.create());
        link.addClassName("download");
        return link;
    }

    private Div targets() {
        var card = card(new H2(getTranslation("notification.targets")));
        var attached = desk.consolidations().targets(notification.id());
        var list = new UnorderedList();
        attached.forEach(one -> list.add(target(one)));
        card.add(attached.isEmpty() ? quiet(getTranslation("notification.targets-none")) : list);
        if (mine) {
            var offered = desk.consolidations().offered(notification.id());
            if (offered.isEmpty()) {
                card.add(quiet(getTranslation("notification.targets-no-meeting")));
            } else {
                card.add(attaching(offered));
            }
        }
        return card;
    }

    private ComboBox<Target> attaching(List<Target> offered) {
        var choose = new ComboBox<Target>(getTranslation("notification.attach"));
        choose.setItems(offered);
        choose.setItemLabelGenerator(this::said);
        choose.setWidth("min(40rem, 100%)");
        choose.setId("consolidation-attach");
        choose.addValueChangeListener(change -> {
            if (change.getValue() != null && attempt(() -> desk.consolidations().attach(notification.id(), change.getValue().kind(), change.getValue().id()))) {
                refresh(notification);
            }
        });
        return choose;
    }

    private ListItem target(Target one) {
        var path = "m/" + one.meetingCode() + (one.kind() == Target.Kind.DOCUMENT ? "/documents?document=" + one.id() : "/agenda");
        var item = new ListItem(new Anchor(path, said(one)), quiet(" " + one.meeting()));
        item.addClassName("consolidation-target");
        if (mine) {
            item.add(small(Icons.REFUSE, "notification.detach", () -> desk.consolidations().detach(notification.id(), one.kind(), one.id())));
        }
        return item;
    }

    private String said(Target one) {
        return Stream.of(one.number(), one.title()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
