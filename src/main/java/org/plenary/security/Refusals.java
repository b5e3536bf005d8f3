package org.plenary.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes to the log of the operator what was refused (OWASP ASVS 5.0, 16.3.2 and 16.3.3): ids and addresses, nothing that was typed. The same is
 * written once a minute, so that whoever tries again and again does not fill the disk.
 */
@Component
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int KEPT = 10_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    });

    /** @param method the service method that was called, with its class */
    void rightMissing(AccountPrincipal account, String method, String why) {
        write("Account " + account.id() + " was refused " + method + ": " + why);
    }

    void tooManyAttempts(HttpServletRequest request) {
        write("Too many attempts to sign in from " + request.getRemoteAddr());
    }

    /** Somebody tried a link that was never made. */
    public void unknownLink() {
        write("A link that was never made was tried" + (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? ", from " + attributes.getRequest().getRemoteAddr() : ""));
    }

    void foreignOrigin(HttpServletRequest request) {
        write("A request of another origin was refused, from " + request.getRemoteAddr());
    }

    private void write(String what) {
        if (buckets.computeIfAbsent(what, key -> Bucket.builder().addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1))).build()).tryConsume(1)) {
            LOG.warn("{}", what);
        }
    }
}
