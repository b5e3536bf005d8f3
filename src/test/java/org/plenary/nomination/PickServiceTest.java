package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.addressee;
import static org.plenary.nomination.NominationExamples.draft;
import static org.plenary.nomination.NominationExamples.inDays;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.body.BodyService;
import org.plenary.live.ThreeWay;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.security.InvalidLink;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class PickServiceTest {

    private static final String REPRESENTATIVE = "representative@example.org";

    @Autowired
    private NominationExamples examples;
    @Autowired
    private CallService calls;
    @Autowired
    private AddresseeService addressees;
    @Autowired
    private PickService picks;
    @Autowired
    private BodyService bodies;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private long africa() {
        return bodies.regions("CMS", LocalDate.now()).get("KE").id();
    }

    /** Two seats for Africa, three proposed from there, and one from Europe. */
    private Example calling(Map<String, Object> more) {
        var example = examples.meeting();
        var cms = bodies.bodies().stream().filter(body -> body.code().equals("CMS")).findFirst().orElseThrow().id();
        var africa = new RegionSeats(africa(), null, 2, "Example representative", REPRESENTATIVE, "fr");
        calls.create(example.meetingId(), ThreeWay.with(ThreeWay.with(draft(20, 2), Map.of("bodyId", cms, "regions", List.of(africa))), more));
        addressees.add(example.meetingId(), List.of(addressee("KE", "en"), addressee("UG", "en"), addressee("FR", "fr")));
        calls.open(example.meetingId(), 0);
        examples.sendAll(example);
        examples.propose(example, "KE", "Alpha");
        examples.propose(example, "KE", "Beta");
        examples.propose(example, "UG", "Gamma");
        examples.propose(example, "FR", "Delta");
        return example;
    }

    private String asked(Example example) {
        picks.askRepresentatives(example.meetingId(), inDays(7));
        return examples.pickToken(example, REPRESENTATIVE);
    }

    private long id(Example example, String name) {
        NominationExamples.signIn(example.organiser());
        return examples.nomination(example, name).id();
    }

    @Test
    void theRepresentativePicksInOrderAmongThoseOfTheRegionAndTheOthersAreNotPicked() {
        var example = calling(Map.of());
        var token = asked(example);
        assertThat(examples.letters(example, REPRESENTATIVE).getFirst().getLanguage()).isEqualTo("fr");
        var gamma = id(example, "Gamma");
        var alpha = id(example, "Alpha");
        SecurityContextHolder.clearContext();
        assertThat(picks.look(token, Locale.ENGLISH).nominations()).extracting(one -> one.candidate().familyName()).containsExactly("Alpha", "Beta", "Gamma");
        picks.pickByLink(token, List.of(), List.of(gamma, alpha));
        picks.pickByLink(token, List.of(gamma, alpha), List.of(alpha, gamma));
        assertThatExceptionOfType(InvalidInput.class).as("the order that somebody else made meanwhile").isThrownBy(() -> picks.pickByLink(token, List.of(gamma, alpha), List.of(gamma)));
        assertThat(picks.look(token, null).picked()).extracting(one -> one.candidate().familyName()).containsExactly("Alpha", "Gamma");
        NominationExamples.signIn(example.organiser());
        assertThat(examples.nomination(example, "Beta").endorsedRank()).isNull();
        assertThat(calls.regions(example.meetingId()).getFirst().pickedAt()).isNotNull();
    }

    @Test
    void noMoreArePickedThanTheRegionHasSeatsAndNobodyOfAnother() {
        var example = calling(Map.of());
        var token = asked(example);
        var all = List.of(id(example, "Alpha"), id(example, "Beta"), id(example, "Gamma"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> picks.pickByLink(token, List.of(), all))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("picked", "nomination.error.picked-full", 2)));
        var foreign = List.of(id(example, "Delta"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> picks.pickByLink(token, List.of(), foreign));
    }

    @Test
    void aLinkToPickOfOneMeetingOutlivesThatOfAnotherAndEndsInTime() {
        var one = calling(Map.of());
        var token = asked(one);
        asked(calling(Map.of()));
        assertThat(picks.look(token, null).most()).isEqualTo(2);
        examples.expireLinks(one);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> picks.pickByLink(token, List.of(), List.of()));
    }

    @Test
    void whereACallRunsThroughAPartnerOnlyItsMembersPick() {
        var partner = bodies.organisations().stream().filter(one -> one.code().equals("CMS")).findFirst().orElseThrow();
        var theirs = calling(Map.of("throughId", partner.id()));
        var alpha = id(theirs, "Alpha");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> picks.pick(theirs.meetingId(), africa(), List.of(), List.of(alpha)));
        var ours = calling(Map.of());
        var beta = id(ours, "Beta");
        picks.pick(ours.meetingId(), africa(), List.of(), List.of(beta));
        assertThat(picks.board(ours.meetingId(), null, Locale.ENGLISH).picked()).extracting(Nomination::id).containsExactly(beta);
    }
}
