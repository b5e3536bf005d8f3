package org.plenary.federation;

import org.springframework.security.core.AuthenticationException;

/** A provider cannot be asked. The reason is safe to show to whoever wants to sign in. */
class ProviderUnavailable extends AuthenticationException {

    enum Reason {
        /** No answer, or none that is one. */
        SILENT,
        /** It calls itself by another name than it was set up with. */
        OTHER_ISSUER,
        /** Not by https, or inside our own network. */
        ADDRESS
    }

    private final Reason reason;

    ProviderUnavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
