package org.plenary.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database has to give back but must not show to whoever reads a copy of it: AES-256 in GCM (NIST SP 800-38D). The key is
 * {@code plenary.secrets-key} (64 hexadecimal digits; needed where several nodes share a database), else the file {@code secrets.key} of the
 * data folder, made at its first use and readable by its owner only.
 */
@Component
public class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final String setting;
    private SecretKeySpec key;

    SecretBox(@Value("${plenary.data-dir}") String dataDir, @Value("${plenary.secrets-key}") String setting) {
        this.file = Path.of(dataDir).toAbsolutePath().normalize().resolve("secrets.key");
        this.setting = setting.strip();
    }

    /** @param owner whose it is, as {@code account 17}: nobody else's box opens it @return the nonce and what was encrypted */
    public byte[] seal(byte[] secret, String owner) {
        var nonce = random(NONCE_BYTES);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when it was altered, is somebody else's or was sealed with another key */
    public byte[] open(byte[] sealed, String owner) {
        var box = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        box.get(nonce);
        var rest = new byte[box.remaining()];
        box.get(rest);
        return crypt(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, String owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a secret of this Plenary: is " + file + " the key it was sealed with?", e);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            var bytes = HexFormat.of().parseHex(setting.isEmpty() ? fromFile() : setting);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("plenary.secrets-key has to be 64 hexadecimal digits");
            }
            key = new SecretKeySpec(bytes, "AES");
        }
        return key;
    }

    private String fromFile() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                var made = Files.createTempFile(file.getParent(), "secrets", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(made, HexFormat.of().formatHex(random(KEY_BYTES)));
                publish(made);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The key for secrets cannot be read or written: " + file, e);
        }
    }

    /** Whole or not at all, and never over one that another process has made meanwhile. */
    private void publish(Path made) throws IOException {
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException another) {
            // its key is ours
        } finally {
            Files.delete(made);
        }
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
