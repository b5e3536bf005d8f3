package org.plenary.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * What follows from the address at which the product is reached. By https the cookie of the session goes by https only, to this host only,
 * and cannot be set from a neighbouring one (RFC 6265bis, 4.1.3.2).
 */
@Component
class OwnAddress implements ServletContextInitializer {

    static final String COOKIE = "__Host-plenary";

    private final URI home;

    OwnAddress(@Value("${plenary.public-address}") String home) {
        this.home = URI.create(home.strip());
    }

    @Override
    public void onStartup(ServletContext context) {
        if (isByHttps()) {
            context.getSessionCookieConfig().setName(COOKIE);
            context.getSessionCookieConfig().setSecure(true);
        }
    }

    boolean isByHttps() {
        return "https".equals(home.getScheme());
    }

    /**
     * @param origin as a browser sends it (RFC 6454, 7)
     * @return whether it is ours: the public address, or where this very request was sent to, as when the product is tried on one machine
     */
    boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            return from.getScheme() != null && from.getHost() != null && (isSame(from, home)
                    || from.getScheme().equalsIgnoreCase(request.getScheme()) && from.getRawAuthority().equalsIgnoreCase(request.getHeader("Host")));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isSame(URI from, URI to) {
        return from.getScheme().equalsIgnoreCase(to.getScheme()) && from.getHost().equalsIgnoreCase(to.getHost()) && port(from) == port(to);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
