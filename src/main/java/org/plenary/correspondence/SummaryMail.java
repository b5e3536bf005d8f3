package org.plenary.correspondence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.audit.AuditChain;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.OnBehalf;
import org.plenary.security.PlatformRole;
import org.plenary.shell.HomeSection;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each Monday, or each morning, as they like it, a letter with what stands on somebody's home page, read with their own rights: what needs
 * them, and what features add to it, but for meetings of which they want to hear nothing. Where nothing needs them, none is sent. An
 * administrator always has the one of the week, with the head of the audit chain: who keeps the letters can find a rewrite of all that is before.
 */
@Component
class SummaryMail {

    /** In UTC: before work begins in Bonn, in the afternoon of Manila. */
    private static final LocalTime FROM = LocalTime.of(5, 0);
    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(SummaryMail.class);

    private final DigestRepository readers;
    private final NoticePreferencesRepository notices;
    private final UserDetailsService accounts;
    private final List<Needs> needs;
    private final List<HomeSection> sections;
    private final Outbox outbox;
    private final PublicAddress address;
    private final AuditChain audit;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SummaryMail(DigestRepository readers, NoticePreferencesRepository notices, UserDetailsService accounts, List<Needs> needs, List<HomeSection> sections,
            Outbox outbox, PublicAddress address, AuditChain audit, Messages messages, TransactionTemplate transaction, Clock clock) {
        this.readers = readers;
        this.notices = notices;
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
        RecurringTask<Void> sendSummaryMails(SummaryMail digest) {
            return Tasks.recurring("send-weekly-digests", FixedDelay.of(BETWEEN_RUNS)).execute((instance, context) -> digest.sendDue(digest.clock.instant().atOffset(ZoneOffset.UTC)));
        }
    }

    /** Writes a letter to everybody who has none of this week, or of this day, yet; what fails for one does not keep it from the others. */
    void sendDue(OffsetDateTime now) {
        var day = now.toLocalTime().isBefore(FROM) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        for (var reader : transaction.execute(status -> readers.due(day, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))) {
            try {
                transaction.executeWithoutResult(status -> send(reader));
            } catch (RuntimeException e) {
                LOG.error("No summary for account {}", reader.accountId(), e);
            }
        }
    }

    private void send(DigestRepository.Reader reader) {
        if (readers.claim(reader.accountId(), reader.of()) && accounts.loadUserByUsername(reader.email()) instanceof AccountPrincipal account) {
            OnBehalf.of(account, () -> {
                write(account, reader.weekly());
                return null;
            });
        }
    }

    private void write(AccountPrincipal account, boolean weekly) {
        var locale = account.locale();
        var muted = notices.mutedCodes(account.id());
        var waiting = heard(needs.stream().flatMap(feature -> feature.needs(locale).stream()).toList(), muted);
        var tellsOfTheChain = weekly && account.platformRole() == PlatformRole.ADMINISTRATOR;
        if (waiting.isEmpty() && !tellsOfTheChain) {
            return;
        }
        var body = new StringBuilder(messages.get("digest.opening", locale, account.name())).append("\n\n");
        paragraph(body, messages.get("home.needs", locale), waiting);
        sections.forEach(section -> paragraph(body, messages.get(section.titleKey(), locale), heard(section.lines(locale), muted)));
        if (tellsOfTheChain) {
            var head = audit.head();
            body.append(messages.get("history.digest.head", locale, head.seq(), head.hash())).append("\n\n");
        }
        body.append(messages.get(weekly ? "digest.closing" : "digest.closing-daily", locale, address.of("/"), address.of("/notices")));
        outbox.put(new Letter(null, account.getUsername(), account.name(), locale, messages.get(weekly ? "digest.subject" : "digest.subject-daily", locale, waiting.size()), body.toString()));
    }

    private static List<Need> heard(List<Need> lines, Set<String> muted) {
        return lines.stream().filter(line -> muted.stream().noneMatch(code -> line.path().matches("m/" + Pattern.quote(code) + "([/?].*)?"))).toList();
    }

    private void paragraph(StringBuilder body, String title, List<Need> lines) {
        if (!lines.isEmpty()) {
            body.append(title).append('\n').append(lines.stream().map(line -> "– " + line.text() + " (" + line.meeting() + ")\n  " + address.of("/" + line.path()))
                    .collect(Collectors.joining("\n"))).append("\n\n");
        }
    }
}
