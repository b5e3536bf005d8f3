package org.plenary.correspondence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address at which people outside reach this Plenary, for links in e-mails: {@code plenary.public-address}. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${plenary.public-address}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** @param path with its leading slash */
    public String of(String path) {
        return base + path;
    }
}
