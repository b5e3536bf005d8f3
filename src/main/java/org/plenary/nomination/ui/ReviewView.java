package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.nomination.Review;
import org.plenary.nomination.Review.Reviewed;
import org.plenary.nomination.ReviewGuestService;
import org.plenary.security.InvalidLink;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LinkOrigins;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.GuestPage;
import org.plenary.shell.ui.Icons;

/** Where a reviewer scores the nominees: one page, in their language, each score saved at once. The link is all it needs. */
@Route(value = "review/:token", autoLayout = false)
@AnonymousAllowed
@JsModule("./plenary.ts")
public class ReviewView extends GuestPage {

    private final transient ReviewGuestService guests;
    private final Span done = new Span();
    private transient Review review;

    public ReviewView(ReviewGuestService guests, LinkOrigins origins) {
        super(origins);
        this.guests = guests;
        done.getElement().setAttribute("role", "status");
        done.addClassName("quiet");
    }

    @Override
    protected Locale look(Locale locale) {
        review = guests.look(token(), locale);
        return review.locale();
    }

    @Override
    protected void show() {
        title(getTranslation("selection.review.title"));
        removeAll();
        var list = new OrderedList();
        list.addClassName("candidates");
        for (var nominee : review.nominees()) {
            list.add(row(nominee, list.getComponentCount() + 1));
        }
        var card = new Div(list);
        card.addClassName("card");
        add(header(review.meeting()), new H1(review.meeting().title(getLocale().getLanguage())),
                new Paragraph(getTranslation("selection.review.hint", review.reviewer(), Dates.instant(review.until(), review.meeting().zone(), getLocale()))),
                done, card);
        if (review.contact() != null) {
            add(questions(review.contact()));
        }
        count();
    }

    private void count() {
        var judged = review.nominees().stream().filter(nominee -> nominee.score() != null || nominee.recusal() != null).count();
        done.setText(getTranslation("selection.review.done", judged, review.nominees().size()));
    }

    private ListItem row(Reviewed nominee, int number) {
        var name = new H2(nominee.name() == null ? getTranslation("selection.review.nominee", number) : nominee.name());
        var about = new Span(String.join(" · ", Stream.of(nominee.country(), nominee.profile(), nominee.positionHeld(), nominee.institution())
                .filter(Objects::nonNull).toList()));
        about.addClassName("quiet");
        var papers = nominee.papersComplete() ? new Badge(Icons.CHECK, getTranslation("selection.review.papers"), Tone.SUCCESS)
                : new Badge(Icons.ALERT, getTranslation("selection.review.papers-missing"), Tone.WARNING);
        var saved = new Span();
        saved.addClassName("quiet");
        saved.getElement().setAttribute("role", "status");
        var score = new RadioButtonGroup<Integer>();
        score.setItems(1, 2, 3, 4, 5);
        score.setLabel(getTranslation("selection.review.score"));
        score.setValue(nominee.score());
        var reason = new TextField(getTranslation("selection.review.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setValue(nominee.recusal() == null ? "" : nominee.recusal());
        var recuse = new Button(getTranslation("selection.review.recuse"), click -> attempt(() -> {
            guests.recuse(token(), nominee.id(), reason.getValue());
            score.clear();
        }, reason, saved));
        recuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        score.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                attempt(() -> {
                    guests.score(token(), nominee.id(), change.getValue());
                    reason.clear();
                }, reason, saved);
            }
        });
        var recusal = new Div(reason, recuse);
        recusal.addClassName("review-recusal");
        var row = new ListItem(name, about, papers, score, recusal, saved);
        row.addClassName("review-row");
        return row;
    }

    private void attempt(Runnable act, TextField reason, Span saved) {
        reason.setInvalid(false);
        try {
            act.run();
            saved.setText(getTranslation("saved"));
            review = guests.look(token(), getLocale());
            count();
        } catch (InvalidInput e) {
            reason.setErrorMessage(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            reason.setInvalid(true);
            reason.focus();
        } catch (InvalidLink e) {
            showInvalid(e.reason());
        }
    }
}
