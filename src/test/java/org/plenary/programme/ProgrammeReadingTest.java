package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.live.ThreeWay;
import org.plenary.security.MeetingRole;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A programme is read in several statements, while others change it. */
@PlenaryTest
class ProgrammeReadingTest {

    @Autowired
    private ProgrammeService programme;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private DSLContext db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatIsReadOfASessionIsNeverOlderThanTheVersionThatItTells(int statement) {
        var planners = new Planners(db);
        var meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, MeetingRole.LEAD_ORGANISER));
        var item = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Opening", null, null)).id();
        var session = programme.add(meeting, SessionDraft.titled(SessionKind.PLENARY, "Opening", LocalDate.of(2016, 5, 30).atTime(10, 0), 60, null));
        var withItem = ThreeWay.with(session.fields(), Map.of("items", List.of(item)));

        var read = new AtomicInteger();
        var interrupted = DSL.using(db.configuration().derive(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void fetchEnd(ExecuteContext context) {
                if (read.incrementAndGet() == statement) {
                    programme.edit(meeting, session.id(), session.fields(), withItem);
                }
            }
        })));
        var seen = new ProgrammeRepository(interrupted).programme(meeting).session(session.id()).orElseThrow();
        assertThat(read.get()).as("statements").isGreaterThanOrEqualTo(5);
        if (seen.version() > session.version()) {
            assertThat(seen.fields().items()).containsExactly(item);
        }
    }
}
