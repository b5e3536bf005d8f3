package org.plenary.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits attempts to sign in per address, by whatever means, and wishes for a link: {@value #ATTEMPTS} at once, refilled over a minute.
 * Accounts have a limit of their own.
 */
@Component
class SignInLimit extends OncePerRequestFilter {

    static final int ATTEMPTS = 20;
    private static final int ADDRESSES_KEPT = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES_KEPT;
        }
    };

    private final Refusals refusals;

    SignInLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return !("POST".equals(request.getMethod()) && (path.equals("/login") || path.startsWith("/login/")));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (bucketOf(request.getRemoteAddr()).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            refusals.tooManyAttempts(request);
            response.sendRedirect(request.getContextPath() + "/login?limited");
        }
    }

    private Bucket bucketOf(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, key -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(ATTEMPTS).refillGreedy(ATTEMPTS, Duration.ofMinutes(1)))
                    .build());
        }
    }
}
