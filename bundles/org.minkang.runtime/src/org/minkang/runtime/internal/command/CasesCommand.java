package org.minkang.runtime.internal.command;

import java.time.format.DateTimeFormatter;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueRow;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cases list}, {@code cases show NUMBER}: what the base knows of any case, also when its module is not installed. */
@Command(name = "cases")
public final class CasesCommand {

    private static final Text TEXT = Text.of(CasesCommand.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Minkang minkang;

    public CasesCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn,
            @Option(names = "--scope", defaultValue = "ALL", paramLabel = "SCOPE") QueueFilter.Scope scope,
            @Option(names = "--text", paramLabel = "TEXT") String text,
            @Option(names = "--limit", defaultValue = "20", paramLabel = "N") int limit) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        TextTable table = console.table(TEXT.get("cases.number"), TEXT.get("cases.person"), TEXT.get("cases.items"),
                TEXT.get("cases.step"), TEXT.get("cases.state"), TEXT.get("cases.due"), TEXT.get("cases.holder"));
        QueueFilter filter = QueueFilter.of(scope).text(text).sort(QueueFilter.Sort.NUMBER, false);
        for (QueueRow row : minkang.service(Cases.class).queue(actor, filter, 0, limit)) {
            table.row(row.number(), row.personName(), row.items(), row.stepName().text(), row.standing(),
                    row.dueOn() == null ? "" : row.dueOn(), row.holderName());
        }
        table.print(console.out());
    }

    @Command(name = "show")
    void show(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "NUMBER") String number) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        Cases cases = minkang.service(Cases.class);
        CaseView view = minkang.service(Store.class).read(s -> cases.view(s, actor, cases.byNumber(s, actor, number)
                .orElseThrow(() -> Refused.of("cases.none", TEXT.get("cases.none", number))).caseId()));
        console.out().println(view.number() + "  " + view.typeName().text() + "  " + view.personName());
        if (!view.installed()) {
            console.out().println(TEXT.get("cases.not-installed"));
        }
        console.out().println(view.summary().text());
        TextTable table = console.table(TEXT.get("cases.when"), TEXT.get("cases.who"), TEXT.get("cases.step"),
                TEXT.get("cases.did"), TEXT.get("cases.reason"));
        for (CaseView.TimelineRow row : view.timeline()) {
            table.row(MINUTE.format(row.at()), row.who(), row.stepName() == null ? "" : row.stepName().text(),
                    row.action().label(), row.why());
        }
        table.print(console.out());
    }
}
