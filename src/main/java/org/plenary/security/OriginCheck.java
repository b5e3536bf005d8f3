package org.plenary.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what pages of other origins send: all that is not mere reading, Flow's requests, and the handshake of its socket, which no other rule
 * of browsers protects (OWASP ASVS 5.0, 4.4.2). Our own forms say "null", as our pages ask for no referrer, and so does what Flow
 * says when a page is left; that it is ours is then told by a header that no page can set.
 */
class OriginCheck extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String OPAQUE = "null";

    private final OwnAddress address;
    private final Refusals refusals;

    OriginCheck(OwnAddress address, Refusals refusals) {
        this.address = address;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var origin = request.getHeader("Origin");
        var flow = request.getParameter("v-r") != null || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        if (origin == null || READING.contains(request.getMethod()) && !flow || OPAQUE.equals(origin) && (!flow || "same-origin".equals(request.getHeader("Sec-Fetch-Site"))) || address.isOwn(origin, request)) {
            chain.doFilter(request, response);
        } else {
            refusals.foreignOrigin(request);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
