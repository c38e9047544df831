package org.minkang.runtime.settle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Layer;
import org.minkang.benefit.rules.Limit;
import org.minkang.benefit.rules.Term;
import org.minkang.benefit.rules.Vocabularies;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyPack;

/** The packs that a file is settled under: versions of one pack, each for its time. */
final class PackSet {

    private static final Text TEXT = Text.of(PackSet.class);

    private final List<PolicyPack> packs;

    private PackSet(List<PolicyPack> packs) {
        this.packs = packs;
    }

    /** Refused with every problem of the first file that has any, or when two packs begin on one day. */
    static PackSet read(List<Path> files) {
        PackReader reader = new PackReader(List.of(new BenefitSection()));
        List<PolicyPack> packs = new ArrayList<>();
        for (Path file : files) {
            PolicyPack pack = reader.read(file);
            pack.section(BenefitRules.class);
            packs.stream().filter(p -> p.valid().from().equals(pack.valid().from())).findFirst().ifPresent(same -> {
                throw Refused.of("settle.same-day", TEXT.get("settle.same-day", same.fileName(), pack.fileName(), pack.valid().from()));
            });
            packs.add(pack);
        }
        packs.sort(Comparator.comparing((PolicyPack p) -> p.valid().from()).reversed());
        return new PackSet(packs);
    }

    /** The pack that applies on the day: of those valid then, the one that began last. */
    Optional<PolicyPack> on(LocalDate day) {
        return packs.stream().filter(p -> p.valid().contains(day)).findFirst();
    }

    BenefitRules rulesOn(LocalDate day) {
        return on(day).orElseThrow().section(BenefitRules.class);
    }

    /** From the latest to the earliest. */
    List<PolicyPack> all() {
        return packs;
    }

    /** What any of the packs has a word for. */
    List<Term> terms(Function<Vocabularies, Vocabulary> of) {
        return packs.stream().flatMap(p -> of.apply(p.section(BenefitRules.class).words()).terms().stream()).toList();
    }

    /** The limits of all packs. */
    List<Term> limits() {
        return packs.stream().flatMap(p -> p.section(BenefitRules.class).limits().stream()).map(Limit::term).toList();
    }

    /** The layers of all packs. */
    List<Term> layers() {
        return packs.stream().flatMap(p -> p.section(BenefitRules.class).layers().stream()).map(Layer::term).toList();
    }

    /** Whether persons of a household share a limit, so that they have to be settled together. */
    boolean sharesHouseholds() {
        return packs.stream().anyMatch(p -> p.section(BenefitRules.class).sharesHouseholds());
    }
}
