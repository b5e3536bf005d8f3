package org.plenary.nomination;

import org.plenary.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills places that fell free where the call says that the next on the reserve list is asked at once. */
@Component
class Vacancies {

    private static final Logger LOG = LoggerFactory.getLogger(Vacancies.class);

    private final VacancyRepository vacancies;
    private final Successors successors;
    private final TransactionTemplate transaction;

    Vacancies(VacancyRepository vacancies, Successors successors, PlatformTransactionManager transactions) {
        this.vacancies = vacancies;
        this.successors = successors;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One that fails keeps no other and is tried again; one for which nobody stands by is left to the organisers. */
    void fillDue() {
        for (var vacant : transaction.execute(status -> vacancies.automatic())) {
            try {
                fill(vacant.meetingId(), vacant.nominationId());
            } catch (RuntimeException e) {
                LOG.error("The place of nomination {} could not be filled", vacant.nominationId(), e);
            }
        }
    }

    private void fill(long meetingId, long leaving) {
        successors.of(meetingId, leaving).ifPresentOrElse(successor -> successors.promote(Actor.SYSTEM, meetingId, successor),
                () -> transaction.executeWithoutResult(status -> vacancies.close(leaving)));
    }
}
