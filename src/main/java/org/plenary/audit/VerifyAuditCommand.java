package org.plenary.audit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.plenary.audit.ChainCheck.Broken;
import org.plenary.audit.ChainVerification.Report;
import org.plenary.startup.CommandDatabase;
import org.plenary.startup.StartRefused;
import org.slf4j.LoggerFactory;

/** {@code ./plenary verify-audit [--head HASH]}: whether the audit trail is as it was written. It changes nothing. */
public final class VerifyAuditCommand {

    static final int HOLDS = 0;
    static final int BROKEN = 1;
    static final int NOT_VERIFIED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    public VerifyAuditCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        System.exit(new VerifyAuditCommand(System.getenv(), stream(FileDescriptor.out), stream(FileDescriptor.err)).run(arguments));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** @return 0 where the chain holds, 1 where it does not, 2 where that could not be found out */
    public int run(String... arguments) {
        var given = arguments.length == 2 && arguments[0].equals("--head") ? arguments[1].strip().toLowerCase(Locale.ROOT) : null;
        if (arguments.length > 0 && (given == null || !given.matches("[0-9a-f]{64}"))) {
            err.println("./plenary verify-audit [--head HASH], with a head of 64 hexadecimal digits that you kept");
            return NOT_VERIFIED;
        }
        try (var database = CommandDatabase.open(environment)) {
            var chain = ChainRepository.of(database);
            var heads = new PublishedHeads(CommandDatabase.dataFolder(environment));
            var published = heads.read();
            var report = new ChainVerification(chain, published).run(Instant.now());
            say(report, published.size());
            return report.broken().isPresent() ? BROKEN : known(chain, given);
        } catch (SQLException | IOException | StartRefused e) {
            err.println("The audit trail was not verified: " + e.getMessage());
            return NOT_VERIFIED;
        }
    }

    private int known(ChainRepository chain, String head) {
        if (head == null) {
            return HOLDS;
        }
        var place = chain.find(head);
        if (place.isEmpty()) {
            out.println("BROKEN: the head you kept stands nowhere in the chain: the whole chain was written anew, or the head is of another Plenary");
            return BROKEN;
        }
        out.printf("The head you kept is that of entry %,d of the chain, as it should be%n", place.get());
        return HOLDS;
    }

    private void say(Report report, int published) {
        out.printf("%,d entries verified, head %s%n", report.head().seq(), report.head().hash());
        if (report.carriedOver() > 0) {
            out.printf("%,d of them are from before there was a chain and were carried over: they are proven from then on%n", report.carriedOver());
        }
        report.emptied().forEach((emptied, entries) -> out.printf("%,d entries emptied by retention on %s (%s), as recorded%n", entries, emptied.day(), emptied.what()));
        if (report.waiting() > 0) {
            out.printf("%,d entries wait to be sealed%n", report.waiting());
        }
        report.broken().ifPresentOrElse(broken -> out.println("BROKEN: " + words(broken)),
                () -> out.printf("The chain holds%s%n", published == 0 ? "; no head was published in " + PublishedHeads.NAME + " yet, so that a rewrite of all of it would not be seen"
                        : ", and agrees with the " + published + " heads published in " + PublishedHeads.NAME));
    }

    private static String words(Broken broken) {
        var entry = "entry %s%s%s".formatted(broken.entryId(), broken.subject() == null ? "" : " (" + broken.subject() + ")",
                broken.at() == null ? "" : " of " + broken.at());
        return switch (broken.fault()) {
            case SEAL_MISSING -> "place %,d of the chain is missing: its seal was removed".formatted(broken.seq());
            case ENTRY_MISSING -> "%s, at place %,d of the chain, was removed".formatted(entry, broken.seq());
            case CONTENT_ALTERED -> "who did it, or the values before or after, were altered in %s, at place %,d".formatted(entry, broken.seq());
            case LINK_BROKEN -> "at place %,d, %s: the entry, its seal or their order was altered".formatted(broken.seq(), entry);
            case EMPTIED_WITHOUT_RECORD -> "%s, at place %,d, is marked as emptied by retention, and no record in the chain says so".formatted(entry, broken.seq());
            case ALTERED_AFTER_EMPTYING -> "%s, at place %,d, was altered after retention had emptied it".formatted(entry, broken.seq());
            case NOT_EMPTIED -> "%s was emptied, says place %,d of the chain, and is not marked so".formatted(entry, broken.seq());
            case CUT_OFF -> "the end of the chain was cut off or added to: it should end elsewhere than at place %,d".formatted(broken.seq());
            case NOT_AS_PUBLISHED -> "the hash at place %,d is not the one that was published: everything up to there was written anew, or an older backup was restored".formatted(broken.seq());
            case NOT_SEALED -> "%s stands in no chain, though it is older than a minute: it was put there past Plenary, or Plenary was stopped before it could seal it and has not run since".formatted(entry);
        };
    }
}
