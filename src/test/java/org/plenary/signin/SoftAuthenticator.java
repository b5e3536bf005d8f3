package org.plenary.signin;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An authenticator in software with one key, which answers at whatever address it is told, verified person or not. */
final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW_KEY = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair key;
    private int uses;

    SoftAuthenticator() {
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the answer to a wish for a new passkey, as JSON */
    String create(String challenge, String origin, String host) {
        var cose = new ObjectConverter().getCborConverter().writeValueAsBytes(EC2COSEKey.create((ECPublicKey) key.getPublic(), COSEAlgorithmIdentifier.ES256));
        var data = data(host, PRESENT | VERIFIED | NEW_KEY, ByteBuffer.allocate(16 + 2 + id.length + cose.length).put(new byte[16]).putShort((short) id.length).put(id).put(cose).array());
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data);
        return answer("\"attestationObject\":\"%s\",\"transports\":[\"internal\"]".formatted(base64(new ObjectConverter().getCborConverter().writeValueAsBytes(attestation))),
                client("webauthn.create", challenge, origin));
    }

    /** @return the answer to a wish for a signature, as JSON */
    String get(String challenge, String origin, String host, boolean verified, byte[] handle) {
        var client = client("webauthn.get", challenge, origin);
        var data = data(host, verified ? PRESENT | VERIFIED : PRESENT, new byte[0]);
        return answer("\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\"".formatted(base64(data), base64(signed(data, client)), base64(handle)), client);
    }

    private byte[] data(String host, int flags, byte[] credential) {
        var hash = sha256(host.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(hash.length + 5 + credential.length).put(hash).put((byte) flags).putInt(++uses).put(credential).array();
    }

    private byte[] signed(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(String response, byte[] client) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"%2$s\",%3$s}}"
                .formatted(base64(id), base64(client), response);
    }

    private static byte[] client(String type, String challenge, String origin) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
