package org.minkang.app.signin;

import java.util.Arrays;
import java.util.List;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.ui.Failures;

/** What happens at the door, without widgets: sign in, change a first password, be told why not. */
public final class SignInModel {

    private static final Text TEXT = Text.of(SignInModel.class);

    private final Accounts accounts;
    private boolean changing;
    private List<String> problems = List.of();

    public SignInModel(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether a new password is wanted before the person comes in. */
    public boolean changing() {
        return changing;
    }

    /** What to tell the person; empty when nothing is wrong. */
    public List<String> problems() {
        return problems;
    }

    /** Tries to come in; null when it did not work out. The arrays are wiped. */
    public Actor enter(String account, char[] password, char[] fresh, char[] again) {
        try {
            if (changing && !Arrays.equals(fresh, again)) {
                problems = List.of(TEXT.get("signin.different"));
                return null;
            }
            if (changing) {
                accounts.changePassword(account, password.clone(), fresh.clone());
                changing = false;
                return accounts.signIn(account, fresh.clone());
            }
            return accounts.signIn(account, password.clone());
        } catch (Refused refused) {
            changing |= refused.has("access.password-change");
            problems = Failures.sentences(refused);
            return null;
        } finally {
            wipe(password, fresh, again);
        }
    }

    private static void wipe(char[]... secrets) {
        for (char[] s : secrets) {
            Arrays.fill(s, ' ');
        }
    }
}
