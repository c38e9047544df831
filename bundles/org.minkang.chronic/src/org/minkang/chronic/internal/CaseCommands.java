package org.minkang.chronic.internal;

import org.minkang.access.Accounts;
import org.minkang.casework.Cases;
import org.minkang.chronic.CaseCommand;
import org.minkang.chronic.CaseLetters;
import org.minkang.chronic.Certification;
import org.minkang.chronic.Corrections;
import org.minkang.letters.Letters;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import picocli.CommandLine;

/** The commands about one case, put under those of the module. */
@Component(service = CaseCommands.class)
public final class CaseCommands {

    private final CaseCommand.Uses uses;

    @Activate
    public CaseCommands(@Reference Store store, @Reference Accounts accounts, @Reference Cases cases,
            @Reference CaseLetters papers, @Reference Letters letters, @Reference Certification certification,
            @Reference Corrections corrections) {
        uses = new CaseCommand.Uses(store, accounts, cases, papers, letters, certification, corrections);
    }

    CommandLine under(CommandLine chronic) {
        return chronic.addSubcommand(new CommandLine(new CaseCommand(uses)));
    }
}
