package org.plenary.agenda;

import java.time.Instant;

/**
 * The state of a meeting's agenda.
 *
 * @param symbol  of the agenda as a document ({@code UNEP/CMS/COP12/Doc.3}), or null
 * @param at      since when; null while it is a draft, as {@code by}
 * @param by      who put it into this state
 * @param reason  why it was reopened, or null
 * @param version 0 while it is a draft
 */
public record AgendaStanding(AgendaState state, String symbol, Instant at, String by, String reason, int version) {

    static final AgendaStanding DRAFT = new AgendaStanding(AgendaState.DRAFT, null, null, null, null, 0);
}
