package org.minkang.cli;

/**
 * The options with which a person signs in on the command line: {@code @Mixin SignIn signIn;}. Brings {@code --account NAME}; the
 * password comes from the environment ({@code MINKANG_PASSWORD}) or is asked for, and is never an argument, since arguments can
 * be read by others on the machine.
 *
 * <pre>Actor actor = signIn.with(accounts::signIn);</pre>
 */
public final class SignIn {

    /** Whoever checks a name and a password, and throws {@link org.minkang.base.Refused} when they are not right. */
    @FunctionalInterface
    public interface Door<A> {
        A open(String account, char[] password);
    }

    /**
     * Asks for what is missing and opens the door; the password is wiped afterwards.
     *
     * @throws org.minkang.base.Refused {@code cli.account} or {@code cli.password} when there is nothing to sign in with and
     *     nobody to ask; and whatever the door refuses
     */
    public <A> A with(Door<A> door) {
        throw new UnsupportedOperationException("not yet");
    }
}
