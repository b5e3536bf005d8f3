package org.plenary.correspondence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.audit.AuditChain;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.shell.HomeSection;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each Monday a letter with what stands on somebody's home page, read with their own rights: what needs them, and what features add to it.
 * Where nothing needs them, none is sent. An administrator always has one, with the head of the audit chain: who keeps the letters can find
 * a rewrite of all that is before.
 */
@Component
class WeeklyDigest {

    /** In UTC: before work begins in Bonn, in the afternoon of Manila. */
    private static final LocalTime FROM = LocalTime.of(5, 0);
    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDigest.class);

    private final DigestRepository readers;
    private final UserDetailsService accounts;
    private final List<Needs> needs;
    private final List<HomeSection> sections;
    private final Outbox outbox;
    private final PublicAddress address;
    private final AuditChain audit;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeeklyDigest(DigestRepository readers, UserDetailsService accounts, List<Needs> needs, List<HomeSection> sections, Outbox outbox, PublicAddress address,
            AuditChain audit, Messages messages, TransactionTemplate transaction, Clock clock) {
        this.readers = readers;
        this.accounts = accounts;
        this.needs = needs;
        this.sections = sections;
        this.outbox = outbox;
        this.address = address;
        this.audit = audit;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> sendWeeklyDigests(WeeklyDigest digest) {
            return Tasks.recurring("send-weekly-digests", FixedDelay.of(BETWEEN_RUNS)).execute((instance, context) -> digest.sendDue(digest.clock.instant().atOffset(ZoneOffset.UTC)));
        }
    }

    /** Writes a letter to everybody who has none of this week yet; what fails for one does not keep it from the others. */
    void sendDue(OffsetDateTime now) {
        var monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (now.toLocalDate().equals(monday) && now.toLocalTime().isBefore(FROM)) {
            return;
        }
        for (var reader : transaction.execute(status -> readers.due(monday))) {
            try {
                transaction.executeWithoutResult(status -> send(reader, monday));
            } catch (RuntimeException e) {
                LOG.error("No weekly summary for account {}", reader.accountId(), e);
            }
        }
    }

    private void send(DigestRepository.Reader reader, LocalDate monday) {
        if (!readers.claim(reader.accountId(), monday) || !(accounts.loadUserByUsername(reader.email()) instanceof AccountPrincipal account)) {
            return;
        }
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities())));
        try {
            write(account);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void write(AccountPrincipal account) {
        var locale = account.locale();
        var waiting = needs.stream().flatMap(feature -> feature.needs(locale).stream()).toList();
        var administers = account.platformRole() == PlatformRole.ADMINISTRATOR;
        if (waiting.isEmpty() && !administers) {
            return;
        }
        var body = new StringBuilder(messages.get("digest.opening", locale, account.name())).append("\n\n");
        paragraph(body, messages.get("home.needs", locale), waiting);
        sections.forEach(section -> paragraph(body, messages.get(section.titleKey(), locale), section.lines(locale)));
        if (administers) {
            var head = audit.head();
            body.append(messages.get("history.digest.head", locale, head.seq(), head.hash())).append("\n\n");
        }
        body.append(messages.get("digest.closing", locale, address.of("/")));
        outbox.put(new Letter(null, account.getUsername(), account.name(), locale, subject(waiting.size(), locale), body.toString()));
    }

    private String subject(int waiting, Locale locale) {
        return messages.get("digest.subject", locale, waiting);
    }

    private void paragraph(StringBuilder body, String title, List<Need> lines) {
        if (!lines.isEmpty()) {
            body.append(title).append('\n').append(lines.stream().map(line -> "– " + line.text() + " (" + line.meeting() + ")\n  " + address.of("/" + line.path()))
                    .collect(Collectors.joining("\n"))).append("\n\n");
        }
    }
}
