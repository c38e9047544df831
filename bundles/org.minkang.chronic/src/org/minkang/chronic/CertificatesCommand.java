package org.minkang.chronic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.CertificateLists.Filter;
import org.minkang.chronic.CertificateLists.View;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.sheets.PrintedImport;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Session;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chronic certificates …}: everything that is done with certificates after they were issued. */
@Command(name = "certificates")
public final class CertificatesCommand {

    private static final Text TEXT = Text.of(CertificatesCommand.class);
    private static final int AT_ONCE = 10_000;

    /** The services the commands stand on. */
    public record Uses(Store store, Accounts accounts, Certificates certificates, CertificateRoom room, Providers providers,
            Letters letters, EarlierProfile earlier, Clock clock) {
    }

    private final Uses uses;

    public CertificatesCommand(Uses uses) {
        this.uses = uses;
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--view", defaultValue = "all") String view,
            @Option(names = "--area") String area, @Option(names = "--text", defaultValue = "") String text,
            @Option(names = "--limit", defaultValue = "100") int limit) {
        Actor actor = actor(signIn);
        Filter filter = Filter.of(view(view)).in(area).text(text);
        long count = uses.store().read(s -> uses.room().lists().count(s, actor, filter));
        List<CertificateRow> rows = uses.store().read(s -> uses.room().lists().page(s, actor, filter, 0, limit));
        table(console, rows);
        if (count > rows.size()) {
            console.out().println(TEXT.get("cli.more", count, rows.size()));
        }
    }

    private static View view(String word) {
        for (View view : View.values()) {
            if (view.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return view;
            }
        }
        throw Refused.of("chronic.no-view", TEXT.get("cli.no-view", word));
    }

    private static void table(Console console, List<CertificateRow> rows) {
        if (rows.isEmpty()) {
            console.out().println(TEXT.get("cli.nothing-listed"));
            return;
        }
        TextTable table = console.table(TEXT.get("cli.number"), TEXT.get("cli.name"), TEXT.get("cli.disease"),
                TEXT.get("cli.valid"), TEXT.get("cli.state"), TEXT.get("cli.handed"), TEXT.get("cli.reminded"));
        rows.forEach(r -> table.row(r.number(), r.personName(), r.disease().text(),
                r.valid().from() + " – " + (r.valid().isOpen() ? "" : r.valid().to()), r.state().text(),
                r.handedOn().map(LocalDate::toString).orElse(""), r.remindedOn().map(LocalDate::toString).orElse("")));
        table.print(console.out());
    }

    @Command(name = "take-over")
    void takeOver(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--rejected", paramLabel = "FILE") Path rejected, @Option(names = "--check") boolean only) {
        Actor actor = actor(signIn);
        new PrintedImport(console.out(), console.progress()).run(new SheetImport<>(uses.earlier(), actor, file), rejected, only);
    }

    @Command(name = "show")
    void show(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "NUMBER") String number) {
        Actor actor = actor(signIn);
        CertificateRow row = uses.store().read(s -> find(s, actor, number));
        table(console, List.of(row));
        List<CertificateEvent> history = uses.store().read(s -> uses.room().life().history(s, actor, row.id()));
        if (history.isEmpty()) {
            return;
        }
        TextTable table = console.table(TEXT.get("cli.what"), TEXT.get("cli.day"), TEXT.get("cli.by"), TEXT.get("cli.why"),
                TEXT.get("cli.before"), TEXT.get("cli.after"));
        history.forEach(e -> table.row(e.kind().text(), e.effectOn(), e.accountName(), (e.reasonCode() + " " + e.reason())
                .strip(), e.detailBefore(), e.detailAfter()));
        table.print(console.out());
    }

    @Command(name = "lost")
    int lost(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--on") LocalDate on,
            @Option(names = "--reason", required = true) String reason,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return each(console, signIn, numbers, (s, actor, id) -> uses.room().life().lost(s, actor, id, or(on), reason));
    }

    @Command(name = "found")
    int found(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--reason", required = true) String reason,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return each(console, signIn, numbers, (s, actor, id) -> uses.room().life().found(s, actor, id, reason));
    }

    @Command(name = "reissue")
    int reissue(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--reason", required = true) String reason,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        List<String> said = new ArrayList<>();
        int code = each(console, signIn, numbers, (s, actor, id) -> {
            String old = s.require(Certificate.class, id).number();
            said.add(TEXT.get("cli.reissued", old, uses.room().life().reissue(s, actor, id, reason).number()));
        });
        said.forEach(console.out()::println);
        return code;
    }

    @Command(name = "suspend")
    int suspend(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--from") LocalDate from,
            @Option(names = "--because", required = true, paramLabel = "KEY") String key,
            @Option(names = "--reason", defaultValue = "") String reason,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return each(console, signIn, numbers,
                (s, actor, id) -> uses.room().life().suspend(s, actor, id, or(from), key, reason));
    }

    @Command(name = "resume")
    int resume(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--from") LocalDate from,
            @Option(names = "--reason", required = true) String reason,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return each(console, signIn, numbers, (s, actor, id) -> uses.room().life().resume(s, actor, id, or(from), reason));
    }

    @Command(name = "void")
    int makeVoid(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--from") LocalDate from,
            @Option(names = "--because", required = true, paramLabel = "KEY") String key,
            @Option(names = "--reason", defaultValue = "") String reason,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return each(console, signIn, numbers,
                (s, actor, id) -> uses.room().life().makeVoid(s, actor, id, or(from), key, reason));
    }

    @Command(name = "end")
    int end(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--from") LocalDate from,
            @Option(names = "--because", required = true, paramLabel = "KEY") String key,
            @Option(names = "--reason", defaultValue = "") String reason,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return each(console, signIn, numbers,
                (s, actor, id) -> uses.room().life().end(s, actor, id, or(from), key, reason));
    }

    @Command(name = "reviewed")
    int reviewed(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--on") LocalDate on,
            @Option(names = "--reason", defaultValue = "") String reason,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return each(console, signIn, numbers, (s, actor, id) -> uses.room().life().reviewed(s, actor, id, or(on), reason));
    }

    @Command(name = "hand-over")
    int handOver(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--on") LocalDate on,
            @Option(names = "--to", defaultValue = "", paramLabel = "NAME") String to,
            @Option(names = "--relation", defaultValue = "") String relation,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return each(console, signIn, numbers,
                (s, actor, id) -> uses.room().life().handOver(s, actor, id, or(on), to, relation));
    }

    @Command(name = "to-end")
    int toEnd(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--area") String area,
            @Option(names = "--end") boolean end, @Option(names = "--suspend") boolean suspend) {
        if (end && suspend) {
            throw Refused.of("chronic.one-list", TEXT.get("cli.one-list"));
        }
        Actor actor = actor(signIn);
        List<Endings.Ending> endings = uses.store().read(s -> uses.room().endings().list(s, actor, area));
        if (endings.isEmpty()) {
            console.out().println(TEXT.get("cli.nothing-listed"));
            return 0;
        }
        TextTable table = console.table(TEXT.get("cli.number"), TEXT.get("cli.name"), TEXT.get("cli.disease"),
                TEXT.get("cli.day"), TEXT.get("cli.why"));
        endings.forEach(e -> table.row(e.certificate().number(), e.certificate().personName(),
                e.certificate().disease().text(), e.from(), e.text()));
        table.print(console.out());
        if (!end && !suspend) {
            return 0;
        }
        return bulk(console, endings.stream().map(Endings.Ending::certificate).toList(), (s, row) -> {
            if (end) {
                uses.room().endings().end(s, actor, row.id(), "");
            } else {
                uses.room().endings().suspend(s, actor, row.id(), "");
            }
        });
    }

    @Command(name = "remind")
    void remind(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--area") String area,
            @Parameters(paramLabel = "FILE") Path file) {
        Actor actor = actor(signIn);
        uses.letters().requireWritable(file);
        List<Letter> letters = uses.store().write(s -> {
            List<CertificateRow> rows = uses.room().lists().page(s, actor, Filter.of(View.TO_RENEW).in(area), 0, AT_ONCE);
            return uses.room().letters().remind(s, actor, rows.stream()
                    .filter(r -> r.state() != CertificateRow.State.SUSPENDED).map(CertificateRow::id).toList());
        });
        if (letters.isEmpty()) {
            console.out().println(TEXT.get("cli.nothing-listed"));
            return;
        }
        uses.letters().pdf(letters, file, console.progress());
        console.out().println(TEXT.get("cli.reminders", letters.size(), file.toAbsolutePath()));
    }

    @Command(name = "providers")
    int providers(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--from") LocalDate from,
            @Option(names = "--provider", required = true, paramLabel = "CODE", split = ",") List<String> codes,
            @Option(names = "--reason", defaultValue = "") String reason, @Parameters(paramLabel = "NUMBER") String number) {
        List<Long> ids = uses.store().read(s -> codes.stream().map(code -> uses.providers().byCode(s, code).map(Provider::id)
                .orElseThrow(() -> Refused.of("chronic.provider-unknown", TEXT.get("chronic.provider-unknown", code))))
                .toList());
        return each(console, signIn, List.of(number),
                (s, actor, id) -> uses.room().providers().choose(s, actor, id, ids, or(from), reason));
    }

    @Command(name = "receive")
    void receive(@Mixin Console console, @Mixin SignIn signIn, @Parameters(index = "0", paramLabel = "FIRST") String first,
            @Parameters(index = "1", paramLabel = "LAST") String last, @Option(names = "--on") LocalDate on,
            @Option(names = "--note", defaultValue = "") String note) {
        Actor actor = actor(signIn);
        int count = uses.store().write(s -> uses.room().blanks().stock().receive(s, actor, first, last, or(on), note));
        console.out().println(TEXT.get("cli.received", count));
    }

    @Command(name = "spoil")
    void spoil(@Mixin Console console, @Mixin SignIn signIn, @Parameters(index = "0", paramLabel = "FIRST") String first,
            @Parameters(index = "1", paramLabel = "LAST", arity = "0..1") String last,
            @Option(names = "--reason", required = true) String reason) {
        Actor actor = actor(signIn);
        int count = uses.store().write(
                s -> uses.room().blanks().stock().spoil(s, actor, first, last == null ? first : last, reason));
        console.out().println(TEXT.get("cli.spoilt", count));
    }

    @Command(name = "stock")
    void stock(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--pdf", paramLabel = "FILE") Path file) {
        Actor actor = actor(signIn);
        TextTable table = console.table(TEXT.get("cli.first"), TEXT.get("cli.last"), TEXT.get("cli.day"), TEXT.get("cli.by"),
                ">" + TEXT.get("cli.in"), ">" + TEXT.get("cli.out"), ">" + TEXT.get("cli.written-off"),
                ">" + TEXT.get("cli.left"));
        uses.store().read(s -> uses.room().blanks().stock().book().ranges(s, actor)).forEach(r -> table.row(r.first(),
                r.last(), r.receivedOn(), r.by(), r.sums().received(), r.sums().used(), r.sums().spoilt(), r.sums().left()));
        table.print(console.out());
        uses.store().read(s -> uses.room().blanks().warning(s)).ifPresent(console.out()::println);
        if (file != null) {
            Letter book = uses.store().read(s -> uses.room().letters().stockBook(s, actor));
            uses.letters().pdf(List.of(book), file, console.progress());
            console.out().println(TEXT.get("cli.posted", file.toAbsolutePath()));
        }
    }

    @Command(name = "national")
    void national(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--area") String area,
            @Parameters(paramLabel = "FILE") Path file) {
        Actor actor = actor(signIn);
        NationalExport.Written written = uses.store().write(s -> uses.room().national().write(s, actor, area, file,
                console.progress()));
        console.out().println(TEXT.get("cli.national", written.rows(), file.toAbsolutePath()));
        written.without().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> console.out().println(TEXT.get("cli.without-national", e.getKey(), e.getValue())));
    }

    /** What is done with one certificate. */
    private interface Change {
        void to(Session session, Actor actor, long id);
    }

    private int each(Console console, SignIn signIn, List<String> numbers, Change change) {
        Actor actor = actor(signIn);
        List<CertificateRow> rows = uses.store().read(s -> numbers.stream().map(n -> find(s, actor, n)).toList());
        return bulk(console, rows, (s, row) -> change.to(s, actor, row.id()));
    }

    /** @return 0 when all of them were done, else 1: a script must notice */
    private int bulk(Console console, List<CertificateRow> rows, BiConsumer<Session, CertificateRow> change) {
        Bulk.Result<CertificateRow> result = Bulk.each(uses.store(), rows, change, console.progress());
        console.out().println(TEXT.get("cli.changed", result.done()));
        if (result.refused().isEmpty()) {
            return 0;
        }
        console.out().println(TEXT.get("cli.not-changed", result.refused().size()));
        result.refused().forEach(line -> console.out().println(line.message()));
        return 1;
    }

    private CertificateRow find(Session session, Actor actor, String number) {
        return uses.certificates().byNumber(session, actor, number)
                .orElseThrow(() -> Refused.of("chronic.no-certificate", TEXT.get("cli.no-certificate", number)));
    }

    private LocalDate or(LocalDate day) {
        return day == null ? LocalDate.now(uses.clock()) : day;
    }

    private Actor actor(SignIn signIn) {
        return signIn.with(uses.accounts()::signIn);
    }
}
