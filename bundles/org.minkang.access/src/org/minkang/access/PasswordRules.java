package org.minkang.access;

import java.time.Duration;

/**
 * How passwords are kept and guarded.
 *
 * @param minimumLength characters a new password has at least
 * @param memoryKib     memory of one Argon2id computation, in KiB
 * @param iterations    passes of Argon2id
 * @param parallelism   lanes of Argon2id
 * @param failures      wrong passwords in a row that lock an account
 * @param lockOut       for how long
 */
public record PasswordRules(
        int minimumLength, int memoryKib, int iterations, int parallelism, int failures, Duration lockOut) {

    /** Argon2id as OWASP advises it (19 MiB, 2 passes, 1 lane); five failures lock for a quarter of an hour. */
    public static final PasswordRules USUAL = new PasswordRules(10, 19 * 1024, 2, 1, 5, Duration.ofMinutes(15));

    public PasswordRules {
        if (minimumLength < 1 || memoryKib < 8 * parallelism || iterations < 1 || parallelism < 1 || failures < 1) {
            throw new IllegalArgumentException("rules no password could follow");
        }
    }
}
