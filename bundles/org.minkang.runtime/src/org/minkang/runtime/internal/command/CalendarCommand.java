package org.minkang.runtime.internal.command;

import java.nio.file.Path;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.casework.Calendars;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code calendar import FILE}: next year's holidays and worked weekends, without a new release. */
@Command(name = "calendar")
public final class CalendarCommand {

    private final Minkang minkang;

    public CalendarCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Command(name = "import")
    void importFile(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        int days = minkang.service(Store.class).write(s -> minkang.service(Calendars.class).importFile(s, actor, file));
        console.out().println(Text.of(CalendarCommand.class).get("calendar.imported", days));
    }
}
