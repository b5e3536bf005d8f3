package org.plenary.shell;

import java.util.Optional;

/** How a guest's page finds out whose letter brought a link. */
public interface LinkOrigins {

    /** @return empty when no such link was ever issued */
    Optional<LinkOrigin> of(String token);
}
