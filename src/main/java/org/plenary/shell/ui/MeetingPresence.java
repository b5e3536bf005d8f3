package org.plenary.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.live.Presence;
import org.plenary.live.Presence.Present;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who else is in a meeting, in which tab, and what they are editing there. Of a tab that the viewer may not see they learn only that
 * somebody is elsewhere in the meeting.
 */
class MeetingPresence extends PresenceStrip {

    private static final String WORKSPACE = "WORKSPACE";
    private static final int SHOWN = 5;

    private final transient ToldOf told;
    private final transient Tabs tabs;
    private final Runnable alive;
    private final NativeButton button = new NativeButton();
    private final UnorderedList people = new UnorderedList();
    private final transient List<MeetingSpot.Edited> edited = new ArrayList<>();
    private transient MeetingHeading meeting;
    private String tab;
    private transient List<String> shown = List.of();
    private transient Map<String, String> editing = Map.of();

    /** Whether the viewer may see a tab. */
    interface Tabs {
        boolean mayOpen(String tab);
    }

    /** @param alive called whenever the page gives a sign of life */
    MeetingPresence(Presence presence, ToldOf told, Tabs tabs, Runnable alive) {
        super(presence);
        this.told = told;
        this.tabs = tabs;
        this.alive = alive;
        addClassName("meeting-presence");
        button.addClassName("here");
        button.setId("who-is-here");
        people.addClassName("here-list");
        people.getElement().setAttribute("aria-label", getTranslation("live.here"));
        var list = new Popover();
        list.setTarget(button);
        list.setAriaLabel(getTranslation("live.here"));
        list.add(people);
        button.setVisible(false);
        add(button, list);
    }

    /** What is open in this view is edited: others learn of it until it is closed. @param id 0 for something new */
    static void editing(Component form, String entity, long id, String name) {
        var one = new MeetingSpot.Edited(entity, id, name);
        form.addAttachListener(attached -> of(attached.getUI()).ifPresent(presence -> presence.begin(one)));
        form.addDetachListener(detached -> of(detached.getUI()).ifPresent(presence -> presence.end(one)));
    }

    private static Optional<MeetingPresence> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, MeetingPresence.class));
    }

    void enter(MeetingHeading now) {
        var other = meeting == null || meeting.id() != now.id();
        meeting = now;
        if (other) {
            edited.clear();
            sit(now.id(), WORKSPACE, now.id());
        }
        moved();
    }

    void go(String to) {
        tab = to;
        tell();
    }

    private void begin(MeetingSpot.Edited one) {
        edited.add(one);
        tell();
    }

    private void end(MeetingSpot.Edited one) {
        edited.remove(one);
        tell();
    }

    private void tell() {
        at(MeetingSpot.at(tab, edited.isEmpty() ? null : edited.getLast()).toString(), null);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        ComponentUtil.setData(attached.getUI(), MeetingPresence.class, this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (of(detached.getUI()).filter(this::equals).isPresent()) {
            ComponentUtil.setData(detached.getUI(), MeetingPresence.class, null);
        }
    }

    @Override
    protected void stillHere() {
        alive.run();
    }

    @Override
    protected void moved() {
        if (meeting == null) {
            return;
        }
        var others = others();
        var said = new LinkedHashMap<String, Present>();
        others.forEach(one -> said.putIfAbsent(name(one) + "\n" + place(one), one));
        if (!List.copyOf(said.keySet()).equals(shown)) {
            shown = List.copyOf(said.keySet());
            show(List.copyOf(said.values()));
        }
        var now = others.stream().filter(one -> !isMe(one)).flatMap(one -> MeetingSpot.of(one).stream()
                        .filter(spot -> spot.id() != 0 && told.may(spot.entity()))
                        .map(spot -> Map.entry(spot.entity() + "/" + spot.id(), getTranslation("live.is-editing", one.who().label()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first + " · " + second));
        if (!now.equals(editing)) {
            editing = now;
            getElement().executeJs("window.plenaryLive.editing(JSON.parse($0))", JsonMapper.shared().writeValueAsString(now));
        }
    }

    private void show(List<Present> others) {
        button.removeAll();
        others.stream().limit(SHOWN).map(this::avatar).forEach(button::add);
        if (others.size() > SHOWN) {
            var more = new Span("+" + (others.size() - SHOWN));
            more.addClassName("here-more");
            button.add(more);
        }
        button.setVisible(!others.isEmpty());
        button.getElement().setAttribute("aria-label", getTranslation("live.here-count", others.size()) + " "
                + others.stream().map(one -> name(one) + ", " + place(one)).collect(Collectors.joining("; ")));
        people.removeAll();
        others.forEach(one -> {
            var name = new Span(name(one));
            var place = new Span(place(one));
            place.addClassName("quiet");
            people.add(new ListItem(avatar(one), name, place));
        });
    }

    private Span avatar(Present one) {
        var avatar = new Span(initials(one.who().label()));
        avatar.addClassName("avatar");
        avatar.setTitle(name(one) + ", " + place(one));
        avatar.getElement().setAttribute("aria-hidden", "true");
        meeting.organisers().stream().filter(mark -> one.who().label().endsWith("(" + mark.acronym() + ")")).map(Mark::colour).findFirst()
                .ifPresent(colour -> avatar.getStyle().set("--mark", colour));
        avatar.setClassName("editing", MeetingSpot.of(one).filter(MeetingSpot::isEditing).isPresent());
        return avatar;
    }

    /** @param label name and, in brackets, organisation */
    private static String initials(String label) {
        var words = Stream.of(label.replaceFirst("\\s*\\([^)]*\\)$", "").split("[\\s'’-]+")).filter(word -> !word.isEmpty()).toList();
        return (words.size() < 2 ? words.stream() : Stream.of(words.getFirst(), words.getLast()))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining()).toUpperCase(Locale.ROOT);
    }

    private String name(Present one) {
        return isMe(one) ? getTranslation("live.own-tab") : one.who().label();
    }

    /** In words, as far as the viewer may know it. */
    private String place(Present one) {
        var spot = MeetingSpot.of(one).filter(at -> tabs.mayOpen(at.tab())).orElse(null);
        if (spot == null) {
            return getTranslation("live.elsewhere");
        }
        var place = getTranslation(spot.tab());
        return spot.isEditing() && told.may(spot.entity()) ? getTranslation("live.editing-at", place, spot.name()) : place;
    }

    private static boolean isMe(Present one) {
        return CurrentAccount.find().filter(account -> Long.valueOf(account.id()).equals(one.who().accountId())).isPresent();
    }
}
