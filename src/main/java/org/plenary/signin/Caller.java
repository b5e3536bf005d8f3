package org.plenary.signin;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where the request of this thread comes.
 *
 * @param device what the browser calls itself
 */
record Caller(String address, String device) {

    private static final int LONGEST_DEVICE = 300;

    /** @return empty where there is no request, as in a job */
    static Optional<Caller> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(new Caller(attributes.getRequest().getRemoteAddr(), shortened(attributes.getRequest().getHeader("User-Agent"))))
                : Optional.empty();
    }

    private static String shortened(String device) {
        return device == null ? "" : device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
    }
}
