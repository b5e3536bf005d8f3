package org.plenary.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.people.AccountSignIn;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Proof.Means;
import org.plenary.security.SecondFactor;
import org.plenary.security.SecretBox;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks what is shown in the second step: a code of the authenticator app, or one of the codes written down for its loss. Each serves once. */
@Component
class SecondStep implements SecondFactor {

    static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int IN_GROUP = 5;

    private final SecondStepRepository steps;
    private final SecretBox secrets;
    private final PasswordEncoder hashes;
    private final AccountSignIn accounts;
    private final Clock clock;

    SecondStep(SecondStepRepository steps, SecretBox secrets, PasswordEncoder hashes, AccountSignIn accounts, Clock clock) {
        this.steps = steps;
        this.secrets = secrets;
        this.hashes = hashes;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isWanted(long accountId) {
        return steps.isConfirmed(accountId);
    }

    /** Takes a code, which then serves no more; a wrong one counts for the lock of the account. @return what it was; empty where it is none, or the account is locked */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Means> take(AccountPrincipal account, String code) {
        if (accounts.mayTry(account.id()).isEmpty()) {
            return Optional.empty();
        }
        if (takesFirst(account.id(), code, true)) {
            accounts.forgive(account);
            return Optional.of(Means.CODE);
        }
        if (isRecoveryCode(account.id(), code)) {
            accounts.forgive(account);
            return Optional.of(Means.RECOVERY_CODE);
        }
        accounts.failed(account);
        return Optional.empty();
    }

    /** @param confirmed whether the authenticator has to be in force already */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean takesFirst(long accountId, String code, boolean confirmed) {
        var authenticator = steps.find(accountId).filter(one -> !confirmed || one.confirmedAt() != null);
        if (authenticator.isEmpty()) {
            return false;
        }
        var secret = secrets.open(authenticator.get().secret(), owner(accountId));
        var step = Totp.stepOf(code, secret, clock.instant(), authenticator.get().lastStep());
        return step.isPresent() && steps.take(accountId, step.getAsLong());
    }

    private boolean isRecoveryCode(long accountId, String code) {
        var typed = normal(code);
        return typed.length() == 2 * IN_GROUP && steps.isConfirmed(accountId) && steps.unusedRecoveryCodes(accountId).stream()
                .anyMatch(one -> hashes.matches(typed, one.hash()) && steps.use(one.id(), clock.instant()));
    }

    /** @return codes of about 49 random bits, to be shown once; they replace the ones there were */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> newRecoveryCodes(long accountId) {
        var codes = IntStream.range(0, RECOVERY_CODES).mapToObj(i -> newCode()).toList();
        steps.replaceRecoveryCodes(accountId, codes.stream().map(code -> hashes.encode(normal(code))).toList());
        return codes;
    }

    /** Whose secret it is, for the box that it is kept in. */
    static String owner(long accountId) {
        return "authenticator of account " + accountId;
    }

    /** @return about 49 random bits: k3vfa-… */
    static String newCode() {
        return group() + "-" + group();
    }

    private static String group() {
        return RANDOM.ints(IN_GROUP, 0, SIGNS.length()).mapToObj(i -> String.valueOf(SIGNS.charAt(i))).collect(Collectors.joining());
    }

    /** @return a code as it was made, however it was copied, without its hyphen */
    static String normal(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
