package org.plenary.federation;

import static org.plenary.shell.Violation.of;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * How the staff of an organisation sign in with its own provider.
 *
 * @param issuer           the address that names the provider (OpenID Connect Core 1.0, 2), exactly as in its tokens
 * @param domains          of its staff's e-mail addresses, apart by commas or blanks
 * @param passwordsAllowed whether its staff may sign in with passwords besides; those who administer always may
 * @param createsAccounts  whether whoever comes with a verified address of a domain gets an account as a member
 */
public record IdentityProviderDraft(String issuer, String clientId, String domains, boolean passwordsAllowed, boolean createsAccounts) {

    static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_CLIENT = 200;
    private static final int MOST_DOMAINS = 20;
    private static final Pattern DOMAIN = Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public IdentityProviderDraft {
        issuer = Input.trimmed(issuer);
        clientId = Input.trimmed(clientId);
        domains = domains == null ? "" : String.join(", ", list(domains));
    }

    public static final IdentityProviderDraft EMPTY = new IdentityProviderDraft(null, null, null, true, false);

    /** @return in lower case, each once */
    public List<String> domainList() {
        return list(domains);
    }

    private static List<String> list(String domains) {
        return Arrays.stream(domains.toLowerCase(Locale.ROOT).split("[\\s,;]+")).map(one -> one.startsWith("@") ? one.substring(1) : one)
                .filter(one -> !one.isEmpty()).distinct().toList();
    }

    /** @return everything that is wrong with it, each at its field; what its address leads to is found out by asking */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "issuer", issuer, LONGEST_ISSUER);
        if (issuer != null && !isAddress(issuer)) {
            violations.add(of("issuer", "federation.error.issuer"));
        }
        Input.required(violations, "clientId", clientId, LONGEST_CLIENT);
        var all = domainList();
        if (all.isEmpty()) {
            violations.add(of("domains", "error.required"));
        } else if (all.size() > MOST_DOMAINS) {
            violations.add(of("domains", "federation.error.domains", MOST_DOMAINS));
        }
        all.stream().filter(one -> !DOMAIN.matcher(one).matches()).findFirst().ifPresent(one -> violations.add(of("domains", "federation.error.domain", one)));
        return violations;
    }

    /** An issuer has a scheme and a host, and neither query nor fragment (OpenID Connect Core 1.0, 2). */
    private static boolean isAddress(String issuer) {
        try {
            var uri = new URI(issuer);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null
                    && uri.getQuery() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
