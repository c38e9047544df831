package org.minkang.example.aids.internal;

import org.minkang.access.Accounts;
import org.minkang.casework.Cases;
import org.minkang.cli.CliCommand;
import org.minkang.example.aids.Aids;
import org.minkang.example.aids.AidsCommand;
import org.minkang.example.aids.RequestProfile;
import org.minkang.letters.Letters;
import org.minkang.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contributes the commands of the command line. */
@Component(service = CliCommand.class)
public final class CommandComponent implements CliCommand {

    private final AidsCommand.Uses uses;

    @Activate
    public CommandComponent(@Reference Store store, @Reference Accounts accounts, @Reference Cases cases,
            @Reference RequestProfile profile, @Reference Aids aids, @Reference Letters letters) {
        uses = new AidsCommand.Uses(store, accounts, cases, profile, aids, letters);
    }

    @Override
    public Object command() {
        return new AidsCommand(uses);
    }
}
