package org.minkang.runtime.internal.command;

import java.util.List;
import java.util.Set;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.cli.Console;
import org.minkang.cli.SignIn;
import org.minkang.cli.TextTable;
import org.minkang.register.Comparison;
import org.minkang.register.DuplicateRow;
import org.minkang.register.Duplicates;
import org.minkang.register.MergeField;
import org.minkang.register.MergeOrder;
import org.minkang.register.MergeRecord;
import org.minkang.register.Merging;
import org.minkang.runtime.Minkang;
import org.minkang.store.Session;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code persons duplicates}, {@code persons merge KEPT MERGED}, {@code persons unmerge PERSON}. A person is named by
 * the ID number, or by the number of the entry that {@code duplicates} prints.
 */
public class MergingCommands {

    private static final Text TEXT = Text.of(MergingCommands.class);

    private final Minkang minkang;

    MergingCommands(Minkang minkang) {
        this.minkang = minkang;
    }

    Actor actor(SignIn signIn) {
        return signIn.with(minkang.service(Accounts.class)::signIn);
    }

    @Command(name = "duplicates")
    void duplicates(@Mixin Console console, @Mixin SignIn signIn, @Option(names = "--find") boolean find,
            @Option(names = "--state", defaultValue = "OPEN", paramLabel = "STATE") DuplicateRow.State state,
            @Option(names = "--limit", defaultValue = "20", paramLabel = "N") int limit) {
        Actor actor = actor(signIn);
        Duplicates duplicates = minkang.service(Duplicates.class);
        if (find) {
            Duplicates.Found found = duplicates.find(actor, console.progress());
            console.out().println(TEXT.get("duplicates.found", found.open(), found.fresh()));
        }
        TextTable table = console.table(TEXT.get("duplicates.score"), TEXT.get("duplicates.entry"),
                TEXT.get("persons.name"), TEXT.get("persons.number"), TEXT.get("duplicates.entry"),
                TEXT.get("persons.name"), TEXT.get("persons.number"), TEXT.get("duplicates.reasons"));
        for (DuplicateRow row : duplicates.page(actor, state, 0, limit)) {
            table.row(row.likeness().score(), row.first().id(), row.first().name(), row.first().maskedId(),
                    row.second().id(), row.second().name(), row.second().maskedId(), row.likeness().text());
        }
        table.print(console.out());
        console.out().println(TEXT.get("duplicates.count", duplicates.count(actor, state)));
    }

    @Command(name = "merge")
    void merge(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "KEPT") String kept,
            @Parameters(paramLabel = "MERGED") String merged,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason,
            @Option(names = "--take", split = ",", paramLabel = "FIELD") Set<MergeField> take) {
        Actor actor = actor(signIn);
        Merging merging = minkang.service(Merging.class);
        Store store = minkang.service(Store.class);
        long keptId = store.read(s -> entry(s, actor, kept));
        long mergedId = store.read(s -> entry(s, actor, merged));
        Comparison c = merging.compare(actor, keptId, mergedId, null);
        store.write(s -> merging.merge(s, actor, new MergeOrder(keptId, c.kept().version(), mergedId,
                c.merged().version(), take == null ? Set.of() : take, reason)));
        console.out().println(TEXT.get("merge.done", c.merged().row().name(), c.merged().row().maskedId(),
                c.kept().row().name(), c.kept().row().maskedId()));
        c.going().forEach(line -> console.out().println(TEXT.get("merge.went", line)));
    }

    @Command(name = "unmerge")
    void unmerge(@Mixin Console console, @Mixin SignIn signIn, @Parameters(paramLabel = "PERSON") String person,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
        Actor actor = actor(signIn);
        Merging merging = minkang.service(Merging.class);
        Store store = minkang.service(Store.class);
        MergeRecord last = store.read(s -> merging.of(s, actor, entry(s, actor, person))).stream().filter(MergeRecord::holds)
                .findFirst().orElseThrow(() -> Refused.of("merge.none", TEXT.get("merge.none")));
        List<String> stays = store.write(s -> merging.undo(s, actor, last.id(), reason));
        console.out().println(TEXT.get("merge.undone", last.merged().name(), last.merged().maskedId()));
        stays.forEach(line -> console.out().println(TEXT.get("merge.stays", line)));
    }

    private long entry(Session s, Actor actor, String named) {
        return minkang.service(Merging.class).entry(s, actor, named)
                .orElseThrow(() -> Refused.of("merge.unknown", TEXT.get("merge.unknown")));
    }
}
