package org.minkang.access;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.minkang.access.internal.Argon2;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** Judges, hashes and compares passwords. */
final class Passwords {

    private static final int LONGEST = 200;

    private final PasswordRules rules;
    private final Argon2 argon2;

    /** Compared with for accounts that are not there, so that the answer takes as long as for those that are. */
    private final String nobodysHash;

    Passwords(PasswordRules rules) {
        this.rules = rules;
        this.argon2 = new Argon2(rules.memoryKib(), rules.iterations(), rules.parallelism());
        this.nobodysHash = argon2.hashOfNothing();
    }

    PasswordRules rules() {
        return rules;
    }

    String nobodysHash() {
        return nobodysHash;
    }

    String hash(char[] password) {
        return argon2.hash(password);
    }

    boolean matches(char[] password, String hash) {
        return password.length <= LONGEST && Argon2.matches(password, hash);
    }

    boolean isOutdated(String hash) {
        return argon2.isOutdated(hash);
    }

    /** Refuses a password that is too short, too long, the account's name, or one character over and over. */
    void judge(String account, char[] password) {
        int length = Character.codePointCount(password, 0, password.length);
        if (length < rules.minimumLength() || password.length > LONGEST) {
            throw refused("access.password.length", rules.minimumLength(), LONGEST);
        }
        String plain = CharBuffer.wrap(password).toString().toLowerCase(Locale.ROOT);
        if (plain.contains(account) && plain.length() - account.length() < rules.minimumLength() / 2
                || plain.codePoints().distinct().count() < 3) {
            throw refused("access.password.simple");
        }
    }

    /** Refuses the old password as the new one. */
    static void expectDifferent(char[] old, char[] fresh) {
        if (Arrays.equals(old, fresh)) {
            throw refused("access.password.same");
        }
    }

    private static Refused refused(String key, Object... args) {
        return Refused.of("access.password", Text.of(Accounts.class).get(key, args));
    }
}
