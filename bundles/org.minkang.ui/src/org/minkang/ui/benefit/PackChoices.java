package org.minkang.ui.benefit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;

/** The packs that can be tried out: imported ones, drafts too, and files. */
final class PackChoices {

    private static final Text TEXT = Text.of(PackChoices.class);

    private PackChoices() {
    }

    /** The packs of this bureau that have benefit rules, the newest first; reads the database. */
    static List<PackChoice> imported(Desk desk) {
        PolicyPacks packs = desk.get(PolicyPacks.class);
        List<PackChoice> choices = new ArrayList<>();
        packs.list(desk.actor()).forEach(row -> {
            PolicyPack pack = desk.get(Store.class).read(s -> packs.draftOrReleased(s, row.id(), row.version()));
            if (pack.optional(BenefitRules.class).isPresent()) {
                choices.add(new PackChoice(TEXT.get(row.released() ? "simulator.pack" : "simulator.draft", pack.county(), pack.version(),
                        pack.valid().from()), pack, row.appliesToday()));
            }
        });
        return choices;
    }

    /** Lets a file be chosen; what is wrong with it is said at its place. */
    static Optional<PackChoice> ask(Shell shell, Desk desk, Notice notice) {
        Optional<Path> file = Dialogs.open(shell, "*.yaml", "*.yml");
        try {
            Optional<PackChoice> choice = file.map(f -> open(desk, f));
            choice.ifPresent(c -> notice.clear());
            return choice;
        } catch (Refused e) {
            notice.fail(e);
            return Optional.empty();
        }
    }

    /** A pack from a file, for instance a draft. Refused with every problem of the file. */
    private static PackChoice open(Desk desk, Path file) {
        PolicyPack pack = desk.get(PackReader.class).read(file);
        pack.section(BenefitRules.class);
        return new PackChoice(TEXT.get("simulator.file", file.getFileName(), pack.version()), pack, false);
    }
}
