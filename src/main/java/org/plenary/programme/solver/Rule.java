package org.plenary.programme.solver;

/** The rules of a programme. What each says and counts stands in the method of {@link Rules} that has its name. */
public enum Rule {

    CHAIR_TWICE(Weight.hard(1)),
    PERSON_TWICE(Weight.hard(1)),
    PREFERRED_TWICE(Weight.soft(1)),
    ROOM_TWICE(Weight.hard(1)),
    NO_ROOM(Weight.hard(60)),
    ROOM_SMALL(Weight.hard(1)),
    ROOM_BOOTHS(Weight.hard(60)),
    ROOM_EQUIPMENT(Weight.hard(60)),
    ROOM_CLOSED(Weight.hard(1)),
    TEAM_HOURS(Weight.hard(1)),
    TEAMS_AT_ONCE(Weight.hard(1)),
    TEAM_MEETINGS(Weight.hard(60)),
    DELEGATION_SMALL(Weight.soft(1)),
    ITEM_ORDER(Weight.soft(60)),
    PREREQUISITE(Weight.hard(60)),
    REGIONAL_GROUP(Weight.hard(60)),
    PARALLEL_CAP(Weight.hard(1)),
    EVENING(Weight.hard(1)),
    LUNCH(Weight.soft(2)),
    REMOTE_NIGHT(Weight.soft(2)),
    ANNOUNCED_CLOSE(Weight.soft(5)),
    VENUE_CLOSED(Weight.hard(1)),
    UNPLACED(Weight.hard(1000)),
    MOVED(Weight.OFF);

    private final Weight standard;

    Rule(Weight standard) {
        this.standard = standard;
    }

    /** @return what it weighs where the organiser has set nothing */
    public Weight standard() {
        return standard;
    }
}
