package org.minkang.cli.words;

import org.minkang.cli.Looking;
import picocli.CommandLine.Command;

/** A command whose subcommands are inherited, in another package than the words. */
@Command(name = "roof")
public final class RoofWords extends Looking {
}
