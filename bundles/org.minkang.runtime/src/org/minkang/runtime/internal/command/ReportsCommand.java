package org.minkang.runtime.internal.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.ReportStatus;
import org.minkang.casework.report.Reports;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reports list}: the reports of all installed modules, with the day the usual one is due. */
@Command(name = "reports")
public final class ReportsCommand {

    private static final Text TEXT = Text.of(ReportsCommand.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Minkang minkang;

    public ReportsCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        LocalDate today = LocalDate.now(minkang.service(Clock.class));
        Reports reports = minkang.service(Reports.class);
        TextTable table = console.table(TEXT.get("reports.id"), TEXT.get("reports.name"), TEXT.get("reports.due"),
                TEXT.get("reports.exported"));
        for (Report report : reports.of(actor)) {
            ReportStatus status = minkang.service(Store.class).read(s -> reports.status(s, actor, report.id(),
                    ReportQuestion.usual(report.span(), today)));
            table.row(report.id(), report.name().text(), status.due().map(LocalDate::toString).orElse(""),
                    status.exported().stream().reduce((a, b) -> b).map(e -> MINUTE.format(e.at()) + " " + e.who())
                            .orElse(""));
        }
        table.print(console.out());
    }
}
