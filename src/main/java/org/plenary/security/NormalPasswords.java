package org.plenary.security;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The same password whether a keyboard sends é as one sign or as two: in Unicode's form NFC (NIST SP 800-63B-4, 3.1.1.2). */
record NormalPasswords(PasswordEncoder encoder) implements PasswordEncoder {

    @Override
    public String encode(CharSequence password) {
        return encoder.encode(normal(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return encoder.matches(normal(password), hash);
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static CharSequence normal(CharSequence password) {
        return password == null ? null : Normalizer.normalize(password, Form.NFC);
    }
}
