package org.minkang.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** Names of accounts, of people and of roles. */
final class Names {

    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final int LONGEST = 60;

    private Names() {}

    /** As names are kept and compared: case and the width of letters do not matter. */
    static String normal(String account) {
        return Normalizer.normalize(account.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static String account(String account) {
        String normal = normal(account);
        if (!ACCOUNT.matcher(normal).matches()) {
            throw refused("access.name.account");
        }
        return normal;
    }

    static String person(String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw refused("access.name.person", LONGEST);
        }
        return stripped;
    }

    static void role(RoleRow role) {
        if (!ROLE.matcher(role.id()).matches()) {
            throw refused("access.name.role-id");
        }
        if (role.name().zh().isBlank()
                || role.name().zh().length() > LONGEST
                || role.name().en().length() > LONGEST) {
            throw refused("access.name.role", LONGEST);
        }
    }

    private static Refused refused(String key, Object... args) {
        return Refused.of("access.name", Text.of(Accounts.class).get(key, args));
    }
}
