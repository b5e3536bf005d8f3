package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.body.BodyService;
import org.plenary.exchange.FileRefused;
import org.plenary.live.EditConflict;
import org.plenary.participation.OwnDataService;
import org.plenary.participation.ParticipantDraft;
import org.plenary.participation.ParticipantState;
import org.plenary.participation.Registration;
import org.plenary.participation.RegistrationDraft;
import org.plenary.participation.RegistrationDraft.Companion;
import org.plenary.participation.RegistrationService;
import org.plenary.participation.ui.ParticipantForm.Extent;
import org.plenary.security.InvalidLink;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LinkOrigin;
import org.plenary.shell.LinkOrigins;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.GuestPage;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** Where somebody registers, and corrects it until the meeting ends: one page, in their language. The link is all it needs. */
@Route(value = "register/:token", autoLayout = false)
@AnonymousAllowed
@JsModule("./plenary.ts")
public class RegisterView extends GuestPage {

    private interface Handing {
        void in() throws FileRefused;
    }

    private final transient RegistrationService registrations;
    private final transient OwnDataService own;
    private final transient BodyService bodies;
    private final Span saved = new Span();
    private transient Registration registration;
    private ParticipantForm form;
    private QuestionFields questions;
    private CompanionFields companions;

    public RegisterView(RegistrationService registrations, OwnDataService own, BodyService bodies, LinkOrigins origins) {
        super(origins);
        this.registrations = registrations;
        this.own = own;
        this.bodies = bodies;
        saved.addClassName("quiet");
        saved.getElement().setAttribute("role", "status");
        saved.setId("draft-saved");
    }

    @Override
    protected Locale look(Locale locale) {
        registration = registrations.look(token(), locale);
        return registration.locale();
    }

    @Override
    protected String expired() {
        return getTranslation("participation.guest.expired");
    }

    @Override
    protected void show() {
        title(getTranslation("participation.guest.title"));
        removeAll();
        var meeting = registration.meeting();
        add(header(meeting), new H1(meeting.title(getLocale().getLanguage())), place(meeting), standing(), programme());
        if (registration.open()) {
            showForm();
        }
        add(new OwnData(registrations, own, registration, token(), this::again));
        origin().map(LinkOrigin::contact).ifPresent(contact -> add(questions(contact)));
    }

    private Component programme() {
        var link = new Anchor("my-programme/" + token() + "?lang=" + getLocale().getLanguage(), getTranslation("releases.register"));
        link.setRouterIgnore(true);
        link.setId("register-programme");
        return new Paragraph(link);
    }

    private Component standing() {
        var participant = registration.participant();
        var card = new Div(new H2(participant.name()), ParticipantWords.state(participant.state(), !participant.recheck().isEmpty(), this),
                new Paragraph(getTranslation("participation.guest.state." + participant.state())));
        if (participant.reason() != null) {
            card.add(new Paragraph(participant.reason()));
        }
        if (registration.open()) {
            card.add(new Paragraph(getTranslation("participation.guest.until",
                    Dates.instant(registration.correctUntil(), registration.meeting().zone(), getLocale()))));
        }
        card.addClassNames("card", "stack");
        card.setId("registration-state");
        return card;
    }

    private void showForm() {
        var participant = registration.participant();
        form = new ParticipantForm(new StateNames(bodies.countryNames(), getLocale(), registration.meeting().startsOn()), false, Extent.SELF);
        questions = new QuestionFields(registration.form(), getLocale(),
                (question, name, content) -> attach(() -> registrations.attachFile(token(), question.id(), name, content)), this::typed);
        companions = new CompanionFields(this::typed);
        var draft = registration.draft();
        form.show(draft == null ? participant.fields() : draft.fields());
        questions.show(draft == null ? given() : withFiles(draft.answers()));
        questions.ask(form.participant().category());
        companions.show(draft == null ? registration.accompanying().stream().map(person -> new Companion(person.id(), person.fields().givenName(),
                person.fields().familyName())).toList() : draft.accompanying());
        form.onTyped(() -> {
            questions.ask(form.participant().category());
            typed();
        });
        saved.setText(draft == null ? "" : getTranslation("participation.guest.draft-there"));
        var submit = new Button(getTranslation(participant.state() == ParticipantState.INVITED ? "participation.guest.submit" : "participation.guest.submit-again"),
                click -> submit(participant.fields(), entered()));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setId("register-submit");
        var about = new Div(new H2(getTranslation("participation.guest.about-you")), form, photo());
        about.addClassNames("card", "stack");
        add(about);
        if (!registration.form().questions().isEmpty()) {
            questions.addClassName("card");
            add(questions);
        }
        var buttons = new Div(submit, saved);
        buttons.addClassNames("actions", "guest-submit");
        add(companions, buttons);
    }

    private Component photo() {
        var there = registration.participant().photoId() != null;
        var said = new Span(getTranslation(there ? "participation.guest.photo-there" : "participation.guest.photo-none"));
        said.addClassName("quiet");
        var part = new Div(said, QuestionFields.upload(getTranslation(there ? "participation.guest.photo-replace" : "participation.guest.photo"),
                (name, content) -> attach(() -> registrations.attachPhoto(token(), name, content)), ".jpg", ".jpeg", ".png"));
        part.addClassName("file-question");
        return part;
    }

    private Map<Long, String> given() {
        var given = new HashMap<Long, String>();
        registration.answers().forEach((question, answer) -> given.put(question, answer.text()));
        return given;
    }

    private Map<Long, String> withFiles(Map<Long, String> typed) {
        var all = new HashMap<>(typed);
        registration.answers().forEach((question, answer) -> {
            if (answer.fileId() != null) {
                all.put(question, answer.text());
            }
        });
        return all;
    }

    private RegistrationDraft entered() {
        return new RegistrationDraft(form.participant(), companions.companions(), questions.answers());
    }

    /** Kept as typed, so that a reload or a lost connection loses nothing. */
    private void typed() {
        attempt(() -> {
            registrations.saveDraft(token(), entered());
            saved.setText(getTranslation("participation.guest.draft-saved"));
        });
    }

    private Optional<String> attach(Handing handing) {
        var problem = new AtomicReference<String>();
        attempt(() -> {
            try {
                registrations.saveDraft(token(), entered());
                handing.in();
                Notices.done(getTranslation("participation.guest.attached"));
                again();
            } catch (FileRefused refused) {
                problem.set(refused.refusal().in(getLocale(), (key, locale, arguments) -> getTranslation(key, arguments)));
            }
        });
        return Optional.ofNullable(problem.get());
    }

    private void submit(ParticipantDraft base, RegistrationDraft draft) {
        attempt(() -> {
            try {
                registrations.submit(token(), base, draft);
                Notices.done(getTranslation("participation.guest.done"));
                again();
                getUI().orElseThrow().getPage().executeJs("window.scrollTo(0, 0)"); // to what has become of the registration
            } catch (EditConflict e) {
                new ConflictDialog(e, ParticipantDraft.class, field -> getTranslation("field.PARTICIPANT." + field), form::value, (theirs, chosen) -> {
                    form.show(chosen);
                    submit(theirs, entered());
                }).open();
            }
        });
    }

    private void again() {
        registration = registrations.look(token(), getLocale());
        show();
    }

    /** Does it; what is wrong is said where it is wrong, and what was typed stays. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput e) {
            say(e.violations());
        } catch (InvalidLink e) {
            showInvalid(e.reason());
        }
    }

    private void say(List<Violation> violations) {
        questions.show(violations);
        companions.say(violations.stream().filter(violation -> violation.field().equals("accompanying")).map(form::text).findFirst().orElse(null));
        form.show(violations);
        if (violations.stream().noneMatch(violation -> form.says(List.of(violation)))) {
            questions.focusWrong();
        }
        Notices.problem(violations.stream().filter(violation -> !form.says(List.of(violation)) && !questions.says(violation)).map(form::text).findFirst()
                .orElseGet(() -> getTranslation("participation.guest.wrong", violations.size())));
    }
}
