package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Accounts;
import org.minkang.chronic.ExamCommand;
import org.minkang.chronic.ExamReturnProfile;
import org.minkang.chronic.ExamSheets;
import org.minkang.chronic.Examinations;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import picocli.CommandLine;

/** The commands about examinations, put under those of the module. */
@Component(service = ExamCommands.class)
public final class ExamCommands {

    private final ExamCommand.Uses uses;

    @Activate
    public ExamCommands(@Reference Store store, @Reference Accounts accounts, @Reference Examinations examinations,
            @Reference ExamSheets sheets, @Reference ExamReturnProfile returned, @Reference Clock clock) {
        uses = new ExamCommand.Uses(store, accounts, examinations, sheets, returned, clock);
    }

    CommandLine under(CommandLine chronic) {
        return chronic.addSubcommand(new CommandLine(new ExamCommand(uses)));
    }
}
