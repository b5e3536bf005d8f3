package org.plenary.federation;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.plenary.federation.ProviderUnavailable.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * How Plenary asks the providers of organisations, whose addresses people type: by https, never inside our own network (OWASP Server-Side
 * Request Forgery Prevention), following no redirect, and not for long. {@code plenary.sign-in.internal-providers=true} lifts the first two,
 * for a provider in the same house.
 */
@Component
class OutwardHttp implements ClientHttpRequestFactory {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ClientHttpRequestFactory requests;
    private final boolean internal;

    OutwardHttp(@Value("${plenary.sign-in.internal-providers}") boolean internal) {
        this.internal = internal;
        var simple = new SimpleClientHttpRequestFactory() {
            @Override
            protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
                super.prepareConnection(connection, method);
                connection.setInstanceFollowRedirects(false);
            }
        };
        simple.setConnectTimeout(PATIENCE);
        simple.setReadTimeout(PATIENCE);
        this.requests = simple;
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
        check(uri);
        return requests.createRequest(uri, method);
    }

    /** Names are looked up once: what was allowed here is what the connection goes to, as the JVM keeps them for longer than this takes. */
    void check(URI uri) {
        if (internal) {
            return;
        }
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new ProviderUnavailable(Reason.ADDRESS, "Not by https: " + uri, null);
        }
        try {
            if (!List.of(InetAddress.getAllByName(uri.getHost())).stream().allMatch(OutwardHttp::isPublic)) {
                throw new ProviderUnavailable(Reason.ADDRESS, "Inside a network: " + uri, null);
            }
        } catch (UnknownHostException e) {
            throw new ProviderUnavailable(Reason.SILENT, "No such host: " + uri, e);
        }
    }

    /** Neither loopback, private (RFC 1918, RFC 4193), shared (RFC 6598), link-local, multicast, nor for documentation and the like (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // Only global unicast, without those that carry an IPv4 address for a gateway (6to4, Teredo).
            var teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
            return (first & 0xe0) == 0x20 && !(first == 0x20 && second == 0x02) && !teredo;
        }
        return first != 0 && !(first == 100 && second >= 64 && second < 128) && !(first == 192 && second == 0) && !(first == 198 && (second == 18 || second == 19)) && first < 240;
    }
}
