package org.plenary.outcome;

import org.plenary.audit.HistoryOutsideMeetings;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shared by those who convene meetings, and so is its history. */
record SharedHistory(String entity, Rights rights) implements HistoryOutsideMeetings {

    @Override
    public boolean maySee(long id) {
        return rights.may(Action.CONVENE_MEETING);
    }

    @Configuration(proxyBeanMethods = false)
    static class Shared {

        @Bean
        SharedHistory historyOfMandates(Rights rights) {
            return new SharedHistory(MandateService.MANDATE, rights);
        }

        @Bean
        SharedHistory historyOfHeadings(Rights rights) {
            return new SharedHistory(PartnerHeadingService.PARTNER_GROUP, rights);
        }
    }
}
