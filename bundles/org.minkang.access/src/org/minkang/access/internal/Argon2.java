package org.minkang.access.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes with Argon2id (RFC 9106), written as {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that a hash
 * made with earlier parameters can still be checked.
 *
 * @param memoryKib   memory in KiB
 * @param iterations  passes
 * @param parallelism lanes
 */
public record Argon2(int memoryKib, int iterations, int parallelism) {

    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** A new hash with a new salt. */
    public String hash(char[] password) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return text(salt, compute(password, salt, HASH_LENGTH));
    }

    /** A text in the form of a hash that costs as much to compare with as a real one and matches no password. */
    public String hashOfNothing() {
        byte[] salt = new byte[SALT_LENGTH];
        byte[] hash = new byte[HASH_LENGTH];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(hash);
        return text(salt, hash);
    }

    private String text(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Whether the hash is one of this password, with whatever parameters it was made; false for what is no hash. */
    public static boolean matches(char[] password, String hash) {
        Matcher matcher = FORM.matcher(hash);
        if (!matcher.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(matcher.group(4));
        byte[] expected = Base64.getDecoder().decode(matcher.group(5));
        return MessageDigest.isEqual(expected, of(matcher).compute(password, salt, expected.length));
    }

    /** Whether the hash was made with other parameters than these. */
    public boolean isOutdated(String hash) {
        Matcher matcher = FORM.matcher(hash);
        return !matcher.matches() || !of(matcher).equals(this);
    }

    private static Argon2 of(Matcher matcher) {
        return new Argon2(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    private byte[] compute(char[] password, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        byte[] bytes = bytes(password);
        byte[] hash = new byte[length];
        try {
            generator.generateBytes(bytes, hash);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        return hash;
    }

    /** The same password typed on two systems may come in two forms of Unicode. */
    private static byte[] bytes(char[] password) {
        CharBuffer chars = CharBuffer.wrap(password);
        boolean plain = Normalizer.isNormalized(chars, Normalizer.Form.NFKC);
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(
                plain ? chars : CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFKC)));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }
}
