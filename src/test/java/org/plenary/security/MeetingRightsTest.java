package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.security.Action.*;
import static org.plenary.security.MeetingRole.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.security.MeetingRights.Holding;

class MeetingRightsTest {

    private static final MeetingPart SESSION_3 = new MeetingPart(MeetingPart.Kind.SESSION, 3);
    private static final MeetingPart SESSION_4 = new MeetingPart(MeetingPart.Kind.SESSION, 4);

    @Test
    void withoutARoleNothingIsAllowed() {
        assertThat(MeetingRights.of(List.of())).isEqualTo(MeetingRights.NONE);
    }

    @Test
    void aPartIsGrantedAndNothingBesideIt() {
        var bern = MeetingRights.of(List.of(organisation(READER, Set.of(), Set.of(), Map.of(EDIT_PROGRAMME, Set.of(SESSION_3)))));
        assertThat(bern.may(EDIT_PROGRAMME, SESSION_3)).isTrue();
        assertThat(bern.may(EDIT_PROGRAMME, SESSION_4)).isFalse();
        assertThat(bern.may(EDIT_PROGRAMME)).isFalse();
        assertThat(bern.maySomewhere(EDIT_PROGRAMME)).isTrue();
        assertThat(bern.maySomewhere(EDIT_AGENDA)).isFalse();
    }

    @Test
    void whatIsWithheldTakesAlongWhatIsWorthNothingWithoutIt() {
        var iotc = MeetingRights.of(List.of(organisation(CO_ORGANISER, Set.of(), Set.of(VIEW_PARTICIPANTS), Map.of())));
        assertThat(iotc.whole()).doesNotContain(VIEW_PARTICIPANTS, MANAGE_PARTICIPANTS, CHECK_IN, EXAMINE_CREDENTIALS, VIEW_PASSPORTS).contains(EDIT_AGENDA);
    }

    @Test
    void whatIsGrantedBringsWhatItPresupposes() {
        var host = MeetingRights.of(List.of(organisation(READER, Set.of(VIEW_PASSPORTS), Set.of(), Map.of())));
        assertThat(host.whole()).containsExactlyInAnyOrder(VIEW_MEETING, VIEW_PARTICIPANTS, VIEW_CONTACTS, MANAGE_PARTICIPANTS, VIEW_PASSPORTS);
    }

    @Test
    void whatIsWithheldFromAnOrganisationBindsItsPeopleWhateverTheirRoleUnlessItIsGrantedByName() {
        var organisation = organisation(CO_ORGANISER, Set.of(), Set.of(VIEW_PASSPORTS), Map.of());
        assertThat(MeetingRights.of(List.of(organisation, person(CO_ORGANISER, Set.of(), Set.of(), Map.of()))).may(VIEW_PASSPORTS)).isFalse();
        assertThat(MeetingRights.of(List.of(organisation, person(READER, Set.of(VIEW_PASSPORTS), Set.of(), Map.of()))).may(VIEW_PASSPORTS)).isTrue();
    }

    @Test
    void whatIsWithheldFromAPersonBindsThemWhateverTheirOrganisationHolds() {
        var organisation = organisation(CO_ORGANISER, Set.of(DISCUSS), Set.of(), Map.of(EDIT_PROGRAMME, Set.of(SESSION_3)));
        var rights = MeetingRights.of(List.of(organisation, person(READER, Set.of(), Set.of(VIEW_CORRESPONDENCE, EDIT_PROGRAMME), Map.of())));
        assertThat(rights.may(VIEW_CORRESPONDENCE)).isFalse();
        assertThat(rights.may(EDIT_PROGRAMME, SESSION_3)).isFalse();
        assertThat(rights.may(EDIT_AGENDA)).isTrue();
    }

    /** Looking as somebody else shows what both may see: never more than either. */
    @Property(seed = "2016")
    void whatTwoMayTogetherNeitherMayNotAlone(@ForAll("rights") MeetingRights one, @ForAll("rights") MeetingRights other) {
        var both = one.meet(other);
        for (var action : Action.values()) {
            assertThat(both.may(action)).isEqualTo(one.may(action) && other.may(action) && one.role() != null && other.role() != null);
            for (var part : List.of(SESSION_3, SESSION_4)) {
                assertThat(both.may(action, part)).isEqualTo(one.may(action, part) && other.may(action, part));
            }
        }
        assertThat(both).isEqualTo(other.meet(one));
    }

    /** Nobody gains by something being withheld, and nobody loses by something being granted. */
    @Property(seed = "2016")
    void grantingNeverTakesAndWithholdingNeverGives(@ForAll("holdings") List<Holding> holdings, @ForAll Action action) {
        var before = MeetingRights.of(holdings);
        for (int i = 0; i < holdings.size(); i++) {
            var more = new ArrayList<>(holdings);
            var granted = with(holdings.get(i).granted(), action);
            more.set(i, new Holding(holdings.get(i).role(), holdings.get(i).personal(), granted, holdings.get(i).withheld(), holdings.get(i).parts()));
            assertThat(MeetingRights.of(more).whole()).containsAll(before.whole());
            var less = new ArrayList<>(holdings);
            less.set(i, new Holding(holdings.get(i).role(), holdings.get(i).personal(), holdings.get(i).granted(), with(holdings.get(i).withheld(), action),
                    holdings.get(i).parts()));
            assertThat(before.whole()).containsAll(MeetingRights.of(less).whole());
        }
    }

    @Provide
    Arbitrary<MeetingRights> rights() {
        return holdings().map(MeetingRights::of);
    }

    @Provide
    Arbitrary<List<Holding>> holdings() {
        return Combinators.combine(holding(true), holding(false), Arbitraries.integers().between(0, 3)).as((person, organisation, which) ->
                which == 0 ? List.of() : which == 1 ? List.of(person) : which == 2 ? List.of(organisation) : List.of(person, organisation));
    }

    private static Arbitrary<Holding> holding(boolean personal) {
        var actions = Arbitraries.of(Action.values()).filter(Action::isFine).set().ofMaxSize(4);
        var parts = Arbitraries.maps(Arbitraries.of(EDIT_PROGRAMME, EDIT_AGENDA, VIEW_PLAN), Arbitraries.of(SESSION_3, SESSION_4).set().ofMinSize(1)).ofMaxSize(2);
        return Combinators.combine(Arbitraries.of(MeetingRole.values()), actions, actions, parts).as((role, granted, withheld, inParts) ->
                new Holding(role, personal, granted, withheld, new EnumMap<>(inParts.isEmpty() ? new EnumMap<Action, Set<MeetingPart>>(Action.class) : inParts)));
    }

    private static Set<Action> with(Set<Action> actions, Action action) {
        var more = EnumSet.of(action);
        more.addAll(actions);
        return more;
    }

    private static Holding organisation(MeetingRole role, Set<Action> granted, Set<Action> withheld, Map<Action, Set<MeetingPart>> parts) {
        return new Holding(role, false, granted, withheld, parts);
    }

    private static Holding person(MeetingRole role, Set<Action> granted, Set<Action> withheld, Map<Action, Set<MeetingPart>> parts) {
        return new Holding(role, true, granted, withheld, parts);
    }
}
