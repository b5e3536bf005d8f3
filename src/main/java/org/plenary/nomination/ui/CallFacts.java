package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.nomination.Call;
import org.plenary.nomination.CallLists;
import org.plenary.nomination.FundingRule;
import org.plenary.nomination.RegionCall;
import org.plenary.shell.Dates;

/** The facts of a call that has gone out; what it does not say is left away. */
class CallFacts extends Div {

    private final DescriptionList terms = new DescriptionList();
    private final transient CallChoices choices;
    private final transient ZoneId zone;

    CallFacts(Call call, CallLists lists, List<RegionCall> regions, CallChoices choices, ZoneId zone) {
        this.choices = choices;
        this.zone = zone;
        addClassName("stack");
        terms.addClassName("terms");
        term("state", StateBadge.of(call.state(), this));
        term("deadline", text(call.deadline() == null ? "" : Dates.instant(call.deadline(), zone, getLocale())));
        term("seats", text(String.valueOf(call.seats())));
        term("seatsPerParty", text(String.valueOf(call.seatsPerParty())));
        if (!regions.isEmpty()) {
            term("regions", lines(regions.stream().map(this::region).toList()));
        }
        if (!lists.profiles().isEmpty()) {
            term("profiles", lines(lists.profiles().stream().map(one -> CallText.of(one, this, choices)).toList()));
        }
        if (!lists.papers().isEmpty()) {
            term("papers", lines(lists.papers().stream().map(one -> CallText.of(one, this, choices)).toList()));
        }
        if (call.fundingRule() != FundingRule.NONE || call.fundedPlaces() > 0) {
            term("fundedPlaces", text(call.fundedPlaces() + " · " + getTranslation("nomination.funding." + call.fundingRule())));
        }
        if (call.throughId() != null) {
            var partner = choices.organisation(call.throughId());
            term("throughId", text(partner.acronym() + " · " + partner.name().in(getLocale().getLanguage())));
        }
        term("answerDays", text(String.valueOf(call.answerDays())));
        term("promotion", text(getTranslation("nomination.promotion." + call.promotion())));
        if (!lists.reminders().isEmpty()) {
            term("reminders", text(getTranslation("nomination.call.days-before",
                    lists.reminders().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        }
        add(terms);
        if (call.note() != null) {
            var note = new Paragraph(call.note());
            note.addClassName("said");
            add(note);
        }
    }

    private String region(RegionCall region) {
        var seats = region.seats();
        var line = choices.regionName(seats.regionId()) + CallText.seats(seats.minimum(), seats.maximum());
        if (seats.representativeName() != null) {
            line += " · " + getTranslation(region.pickedAt() != null ? "nomination.pick.has-picked" : region.pickBy() != null
                    ? "nomination.pick.is-asked" : "nomination.pick.picks", seats.representativeName());
        }
        return region.deadline() == null ? line
                : line + " · " + getTranslation("nomination.call.region-until", Dates.instant(region.deadline(), zone, getLocale()));
    }

    private static Div text(String text) {
        return new Div(text);
    }

    private static Div lines(List<String> all) {
        var lines = new Div();
        all.forEach(line -> lines.add(new Div(line)));
        return lines;
    }

    private void term(String field, Component value) {
        terms.add(new DescriptionList.Term(getTranslation("field.NOMINATION_CALL." + field)), new DescriptionList.Description(value));
    }
}
