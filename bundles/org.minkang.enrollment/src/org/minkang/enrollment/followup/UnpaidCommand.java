package org.minkang.enrollment.followup;

import java.time.LocalDate;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code enrollment unpaid}: visits to those who have not paid. */
@Command(name = "unpaid")
public final class UnpaidCommand extends HouseCommand {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Uses uses;
    private final FollowUps followUps;

    public UnpaidCommand(Uses uses, FollowUps followUps) {
        super(uses, UnpaidVisits.ID);
        this.uses = uses;
        this.followUps = followUps;
    }

    @Command(name = "start")
    void start(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "YEAR") int year,
            @Option(names = "--due", required = true) LocalDate due) {
        Actor actor = signIn.with(uses.accounts()::signIn);
        HouseCheck check = uses.store().write(s -> followUps.open(s, actor, year, due));
        console.out().println(TEXT.get("cli.unpaid-started", check.name(), check.listed()));
    }
}
