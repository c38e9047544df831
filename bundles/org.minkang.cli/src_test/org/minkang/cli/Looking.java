package org.minkang.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Commands that others put under names of their own. */
@Command
public abstract class Looking {

    @Command(name = "look")
    void look(@Mixin Console console) {
        console.out().println(getClass().getSimpleName());
    }
}
