package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Accounts;
import org.minkang.chronic.Draws;
import org.minkang.chronic.ExpertCommand;
import org.minkang.chronic.ExpertFigures;
import org.minkang.chronic.ExpertSheets;
import org.minkang.chronic.Experts;
import org.minkang.chronic.Recusals;
import org.minkang.letters.Letters;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import picocli.CommandLine;

/** The commands about experts, put under those of the module. */
@Component(service = ExpertCommands.class)
public final class ExpertCommands {

    private final ExpertCommand.Uses uses;

    @Activate
    public ExpertCommands(@Reference Store store, @Reference Accounts accounts, @Reference Experts experts,
            @Reference Recusals recusals, @Reference Draws draws, @Reference ExpertFigures figures,
            @Reference ExpertSheets sheets, @Reference Letters letters, @Reference Clock clock) {
        uses = new ExpertCommand.Uses(store, accounts, experts, recusals, draws, figures, sheets, letters, clock);
    }

    CommandLine under(CommandLine chronic) {
        return chronic.addSubcommand(new CommandLine(new ExpertCommand(uses)));
    }
}
