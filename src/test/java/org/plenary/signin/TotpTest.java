package org.plenary.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, for SHA-1, of whose eight digits apps show the last six. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.stepOf(code, RFC_SECRET, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
        assertThat(Totp.stepOf(code.substring(0, 3) + " " + code.substring(3), RFC_SECRET, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInBase32(String text, String written) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "28708", "2870822", "28708a", "٢٨٧٠٨٢", "-87082"}, nullValues = "null")
    void whatIsNoCodeIsRefused(String typed) {
        assertThat(Totp.stepOf(typed, RFC_SECRET, Instant.ofEpochSecond(59), 0)).isEmpty();
        assertThat(Totp.stepOf(null, RFC_SECRET, Instant.ofEpochSecond(59), 0)).isEmpty();
    }

    @Property(seed = "2016")
    void aCodeIsTakenAStepAroundItsTimeAndOnce(@ForAll @Size(20) byte[] secret, @ForAll @LongRange(min = 100, max = 200_000_000) long step, @ForAll @IntRange(min = -3, max = 3) int off) {
        var code = "%06d".formatted(Totp.code(secret, step));
        var now = Instant.ofEpochSecond((step + off) * Totp.STEP.toSeconds() + 7);
        var taken = Totp.stepOf(code, secret, now, 0);
        if (Math.abs(off) <= 1) {
            assertThat(taken).isPresent();
            assertThat(Totp.code(secret, taken.getAsLong())).isEqualTo(Totp.code(secret, step));
            assertThat(Totp.stepOf(code, secret, now, step + 1)).isEqualTo(OptionalLong.empty());
        } else if (taken.isPresent()) {
            // two steps have the same code by chance
            assertThat(taken.getAsLong()).isNotEqualTo(step);
        }
    }

    @ParameterizedTest
    @CsvSource("Plenary, maría+1@example.org")
    void theAddressForTheQrCodeIsEscaped(String issuer, String account) {
        assertThat(Totp.address(RFC_SECRET, issuer, account))
                .isEqualTo("otpauth://totp/Plenary:mar%C3%ADa%2B1%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Plenary");
    }
}
