package org.minkang.cli;

import java.util.Arrays;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options with which a person signs in on the command line: {@code @Mixin SignIn signIn;}. Brings {@code --account NAME}; the
 * password comes from the environment ({@code MINKANG_PASSWORD}) or is asked for, and is never an argument, since arguments can
 * be read by others on the machine.
 *
 * <pre>Actor actor = signIn.with(accounts::signIn);</pre>
 */
public final class SignIn {
    private static final Text TEXT = Text.of(SignIn.class);
    private static final String VARIABLE = "MINKANG_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--account", paramLabel = "NAME")
    private String account;

    /** Made by picocli. */
    public SignIn() {
        // the command it belongs to is set by picocli
    }

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
        if (account == null || account.isBlank()) {
            throw Refused.of("cli.account", TEXT.get("sign-in.account"));
        }
        char[] password = password();
        try {
            return door.open(account, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() {
        Surroundings surroundings = Root.above(command).surroundings();
        String given = surroundings.environment().apply(VARIABLE);
        if (given != null && !given.isEmpty()) {
            return given.toCharArray();
        }
        char[] typed = surroundings.password() == null ? null
                : surroundings.password().apply(TEXT.get("sign-in.prompt", account));
        if (typed == null || typed.length == 0) {
            throw Refused.of("cli.password", TEXT.get("sign-in.password", VARIABLE));
        }
        return typed;
    }
}
