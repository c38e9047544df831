package org.minkang.cli;

import java.io.Console;
import java.util.function.Function;

/**
 * What the command line runs in.
 *
 * @param environment a variable's value, or null
 * @param password asks a person for a password without showing it; null when there is nobody to ask
 * @param terminal whether a person looks on while it runs
 */
record Surroundings(Function<String, String> environment, Function<String, char[]> password, boolean terminal) {

    static Surroundings ofThisProcess() {
        Console console = System.console();
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return new Surroundings(System::getenv, console == null ? null : prompt -> console.readPassword("%s ", prompt),
                console != null && !dumb);
    }
}
