package org.minkang.runtime.internal.command;

import java.nio.file.Path;
import java.util.List;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.policy.PackChange;
import org.minkang.policy.PackDifference;
import org.minkang.policy.PackReader;
import org.minkang.policy.PackRow;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.runtime.Minkang;
import org.minkang.runtime.form.PackForms;
import org.minkang.sheets.WholeText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code pack check FILE}, {@code pack diff OLD NEW}, {@code pack import FILE}, {@code pack release ID VERSION}, {@code pack list},
 * {@code pack schema}, {@code pack excel-out FILE}, {@code pack excel-in FILE FORM}.
 */
@Command(name = "pack")
public final class PackCommand {

    private static final Text TEXT = Text.of(PackCommand.class);

    private final Minkang minkang;

    public PackCommand(Minkang minkang) {
        this.minkang = minkang;
    }

    @Command(name = "check")
    void check(@Mixin Console console, @Parameters(paramLabel = "FILE") Path file) {
        PolicyPack pack = minkang.service(PackReader.class).read(file);
        console.out().println(TEXT.get("pack.good", pack.id(), pack.version(), pack.fingerprint()));
    }

    @Command(name = "diff")
    void diff(@Mixin Console console, @Parameters(paramLabel = "OLD", index = "0") Path old,
            @Parameters(paramLabel = "NEW", index = "1") Path fresh) {
        List<PackChange> changes = PackDifference.between(old.getFileName().toString(), PackReader.textOf(old),
                fresh.getFileName().toString(), PackReader.textOf(fresh));
        if (changes.isEmpty()) {
            console.out().println(TEXT.get("pack.same"));
        }
        String section = "";
        for (PackChange change : changes) {
            if (!change.section().equals(section)) {
                section = change.section();
                console.out().println(section);
            }
            console.out().println("  " + change.sentence());
        }
    }

    @Command(name = "import")
    void importPack(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "FILE") Path file) {
        PolicyPack read = minkang.service(PackReader.class).read(file);
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        PolicyPack pack = minkang.service(PolicyPacks.class).importPack(actor, file.getFileName().toString(),
                read.text());
        console.out().println(TEXT.get("pack.imported", pack.id(), pack.version(), pack.fingerprint()));
    }

    @Command(name = "release")
    void release(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "ID", index = "0") String id,
            @Parameters(paramLabel = "VERSION", index = "1") String version,
            @Option(names = "--fingerprint", paramLabel = "FINGERPRINT") String fingerprint) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        PolicyPack pack = minkang.service(PolicyPacks.class).release(actor, id, version, fingerprint);
        console.out().println(TEXT.get("pack.released", pack.id(), pack.version(), pack.valid().from(), pack.fingerprint()));
    }

    @Command(name = "list")
    void list(@Mixin Console console, @Mixin SignIn signIn) {
        Actor actor = signIn.with(minkang.service(Accounts.class)::signIn);
        TextTable table = console.table(TEXT.get("pack.id"), TEXT.get("pack.version"), TEXT.get("pack.county"),
                TEXT.get("pack.valid"), TEXT.get("pack.state"), TEXT.get("pack.imported-by"), TEXT.get("pack.released-by"));
        minkang.service(PolicyPacks.class).list(actor)
                .forEach(row -> table.row(row.id(), row.version(), row.county(), row.valid(), state(row), row.importedBy(),
                        row.releasedBy()));
        table.print(console.out());
    }

    @Command(name = "schema")
    void schema(@Mixin Console console, @Option(names = "--out", paramLabel = "FILE", required = true) Path out) {
        Path written = WholeText.write(out, minkang.service(PackReader.class).schema().json());
        console.out().println(TEXT.get("pack.schema", written));
    }

    @Command(name = "excel-out")
    void excelOut(@Mixin Console console, @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--out", paramLabel = "FORM", required = true) Path out) {
        console.out().println(TEXT.get("pack.form", new PackForms(minkang.service(PackReader.class)).out(file, out)));
    }

    @Command(name = "excel-in")
    void excelIn(@Mixin Console console, @Parameters(paramLabel = "FILE", index = "0") Path file,
            @Parameters(paramLabel = "FORM", index = "1") Path form, @Option(names = "--out", paramLabel = "NEW", required = true) Path out) {
        PackForms.Taken taken = new PackForms(minkang.service(PackReader.class)).in(file, form, out);
        console.out().println(TEXT.get("pack.form-taken", taken.file(), taken.changes()));
    }

    private static String state(PackRow row) {
        return TEXT.get(!row.released() ? "pack.state-draft" : row.appliesToday() ? "pack.state-applies" : "pack.state-released");
    }
}
