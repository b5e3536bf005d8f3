package org.plenary.participation;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.audit.PersonalDataAccess.Seen;
import org.plenary.body.BodyService;
import org.plenary.exchange.FileRefused;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.participation.CredentialsTable.Row;
import org.plenary.security.Action;
import org.plenary.security.Reading;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credentials of delegations, from the paper that is handed in to the decision of the Credentials Committee. */
@Service
public class CredentialService {

    public static final String CREDENTIAL = "CREDENTIAL";
    /** The rule of a meeting; its id is that of the meeting. */
    public static final String CREDENTIAL_RULE = "CREDENTIAL_RULE";

    private static final int LONGEST_REASON = 1_000;

    private record Decided(CredentialState state, String reason) {
    }

    private record Scan(String scan) {
    }

    /** A scan to be read. @param content to be closed by whoever reads it */
    public record Download(KeptFile file, InputStream content) {
    }

    private final CredentialRepository credentials;
    private final BodyService bodies;
    private final MeetingFiles files;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;
    private final PersonalDataAccess access;

    CredentialService(CredentialRepository credentials, BodyService bodies, MeetingFiles files, AuditTrail audit, Changes changes, Clock clock, PersonalDataAccess access) {
        this.credentials = credentials;
        this.bodies = bodies;
        this.files = files;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
        this.access = access;
    }

    /** @return a row for each State with a registered delegation or with credentials, by code of the State */
    @Requires(Action.EXAMINE_CREDENTIALS)
    @Transactional(readOnly = true)
    public List<Row> table(long meetingId) {
        return CredentialsTable.of(credentials.delegations(meetingId), credentials.all(meetingId), credentials.rule(meetingId));
    }

    @Requires(Action.EXAMINE_CREDENTIALS)
    @Transactional(readOnly = true)
    public CredentialRule rule(long meetingId) {
        return credentials.rule(meetingId);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     */
    @Requires(Action.EXAMINE_CREDENTIALS)
    @Transactional
    public void setRule(long meetingId, CredentialRule base, CredentialRule mine) {
        requireKnown(mine.instruments());
        var before = credentials.rule(meetingId);
        var merged = EditConflict.merged(base, before, mine, before.version(), new Of(meetingId, CREDENTIAL_RULE, meetingId));
        if (merged.equals(before)) {
            return;
        }
        if (!credentials.setRule(meetingId, merged)) {
            throw Input.changedMeanwhile();
        }
        audit.record(meetingId, CREDENTIAL_RULE, meetingId, "CHANGED", before, merged);
        changes.changed(meetingId, CREDENTIAL_RULE, meetingId, merged.version() + 1);
    }

    /** Enters a set of credentials that was handed in. @throws InvalidInput when a field is wrong */
    @Requires(Action.EXAMINE_CREDENTIALS)
    @Transactional
    public Credential receive(long meetingId, CredentialDraft fields) {
        check(fields);
        var id = credentials.insert(meetingId, fields);
        audit.record(meetingId, CREDENTIAL, id, "CREATED", null, fields);
        changes.changed(meetingId, CREDENTIAL, id, 0);
        return found(meetingId, id);
    }

    /**
     * Corrects what was entered. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     */
    @Requires(Action.EXAMINE_CREDENTIALS)
    @Transactional
    public Credential edit(long meetingId, long credentialId, CredentialDraft base, CredentialDraft mine) {
        check(mine);
        var now = found(meetingId, credentialId);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, CREDENTIAL, credentialId));
        if (merged.equals(now.fields())) {
            return now;
        }
        check(merged);
        store(meetingId, new Credential(now.id(), merged, now.state(), now.reason(), now.fileId(), now.decidedAt(), now.version()));
        audit.record(meetingId, CREDENTIAL, credentialId, "CHANGED", now.fields(), merged);
        return found(meetingId, credentialId);
    }

    /**
     * Records what the committee decided, also when it comes back to an earlier decision.
     *
     * @param reason required where the paper is questioned or no longer counts
     */
    @Requires(Action.EXAMINE_CREDENTIALS)
    @Transactional
    public Credential decide(long meetingId, long credentialId, int version, CredentialState state, String reason) {
        var why = Input.trimmed(reason);
        if (state.needsReason() && why == null) {
            throw Input.refused("reason", "credentials.error.reason-missing");
        }
        if (why != null && why.length() > LONGEST_REASON) {
            throw Input.refused("reason", "error.too-long", LONGEST_REASON, why.length());
        }
        var now = unchanged(meetingId, credentialId, version);
        var decidedAt = state == CredentialState.RECEIVED ? null : clock.instant();
        store(meetingId, new Credential(now.id(), now.fields(), state, why, now.fileId(), decidedAt, version));
        audit.record(meetingId, CREDENTIAL, credentialId, state.action(), new Decided(now.state(), now.reason()), new Decided(state, why));
        return found(meetingId, credentialId);
    }

    /** Attaches the scan; a later one replaces it. @throws FileRefused when the file cannot be taken; nothing is changed */
    @Requires(Action.EXAMINE_CREDENTIALS)
    @Transactional(rollbackFor = FileRefused.class)
    public Credential attach(long meetingId, long credentialId, int version, String name, InputStream content) throws FileRefused {
        var now = unchanged(meetingId, credentialId, version);
        var scan = files.keep(meetingId, name, content, Actor.current());
        var before = now.fileId() == null ? null : new Scan(files.find(meetingId, now.fileId()).name());
        store(meetingId, new Credential(now.id(), now.fields(), now.state(), now.reason(), scan.id(), now.decidedAt(), version));
        audit.record(meetingId, CREDENTIAL, credentialId, "SCAN_ATTACHED", before, new Scan(scan.name()));
        return found(meetingId, credentialId);
    }

    /** @throws NotFound when there is no scan */
    @Requires(Action.EXAMINE_CREDENTIALS)
    @Reading
    @Transactional
    public Download scan(long meetingId, long credentialId) {
        var credential = found(meetingId, credentialId);
        if (credential.fileId() == null) {
            throw new NotFound("scan of credentials", credentialId);
        }
        access.viewed(meetingId, CREDENTIAL, credentialId, Seen.CREDENTIAL_SCAN);
        var file = files.find(meetingId, credential.fileId());
        return new Download(file, files.open(file));
    }

    private void check(CredentialDraft fields) {
        InvalidInput.throwIfAny(fields.violations());
        if (!bodies.countryNames().states().contains(fields.iso2())) {
            throw Input.refused("iso2", "credentials.error.state-unknown", fields.iso2());
        }
        requireKnown(fields.instruments());
    }

    private void requireKnown(List<String> instruments) {
        instruments.stream().filter(code -> bodies.bodies().stream().noneMatch(body -> body.code().equals(code))).findFirst().ifPresent(code -> {
            throw Input.refused("instruments", "credentials.error.instrument-unknown", code);
        });
    }

    private void store(long meetingId, Credential credential) {
        if (!credentials.update(credential)) {
            throw Input.changedMeanwhile();
        }
        changes.changed(meetingId, CREDENTIAL, credential.id(), credential.version() + 1);
    }

    private Credential unchanged(long meetingId, long credentialId, int version) {
        var credential = found(meetingId, credentialId);
        if (credential.version() != version) {
            throw Input.changedMeanwhile();
        }
        return credential;
    }

    private Credential found(long meetingId, long credentialId) {
        return credentials.find(meetingId, credentialId).orElseThrow(() -> new NotFound("credentials", credentialId));
    }
}
