package org.minkang.runtime.internal.command;

import java.util.Optional;

import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalAnchor;
import org.minkang.access.journal.JournalReport;
import org.minkang.base.Text;
import org.minkang.cli.CommandLineTool;
import org.minkang.cli.Console;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code journal verify}. Needs no account: it shows only whether the chain holds, and an auditor
 * must be able to run it on a copy of the data.
 */
@Command(name = "journal")
public final class JournalCommand {

    private static final Text TEXT = Text.of(JournalCommand.class);

    private final Minkang minkang;

    public JournalCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Command(name = "verify")
    int verify(@Mixin Console console, @Option(names = "--anchor", paramLabel = "SEQ:HASH") String anchor) {
        JournalReport report = minkang.service(Journal.class).verify(minkang.service(Store.class),
                Optional.ofNullable(anchor).map(JournalAnchor::parse), console.progress());
        if (report.intact()) {
            console.out().println(TEXT.get("journal.intact", report.entries(), report.headHash()));
            return CommandLineTool.OK;
        }
        console.out().println(TEXT.get("journal.broken", report.entries(), report.faults().size()));
        report.faults().forEach(fault -> console.out().println("  " + fault.message()));
        return CommandLineTool.REFUSED;
    }
}
