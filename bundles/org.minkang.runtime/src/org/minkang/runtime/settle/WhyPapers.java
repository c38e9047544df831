package org.minkang.runtime.settle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.sheet.WhySheet;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.policy.PolicyPack;

/** A sheet "why this amount" for each visit, as PDF or workbook named after its invoice. */
final class WhyPapers {

    /** What the sheets are written as. */
    enum Kind {
        PDF, XLSX
    }

    private static final Text TEXT = Text.of(PackSet.class);

    private final Letters letters;
    private final PackSet packs;
    private final Path folder;
    private final Kind kind;
    private final Set<String> names = new HashSet<>();
    private final LocalDateTime now;

    WhyPapers(Letters letters, PackSet packs, Path folder, Kind kind, LocalDateTime now) {
        this.letters = letters;
        this.packs = packs;
        this.folder = folder;
        this.kind = kind;
        this.now = now;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refused.of("settle.write", TEXT.get("settle.write", folder), e);
        }
    }

    void write(Settled settled) {
        PolicyPack pack = packs.on(settled.claim().visit().to()).orElseThrow();
        WhySheet sheet = WhySheet.of(pack.section(BenefitRules.class), settled.claim().person(), settled.settlement());
        if (kind == Kind.XLSX) {
            WhyFile.write(file(settled), sheet, settled.claim().person().id(), settled.claim().visit().number(), pack, "", now);
            return;
        }
        WhyTemplate template = new WhyTemplate();
        letters.pdf(List.of(new Letter(template, template.data(sheet, settled.claim(), pack))), file(settled), Progress.NONE);
    }

    /** What a file name cannot hold is left out; invoices that look the same then are numbered. */
    private Path file(Settled settled) {
        String plain = settled.claim().visit().number().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String name = plain;
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = plain + "-" + n;
        }
        return folder.resolve(name + "." + kind.name().toLowerCase(Locale.ROOT));
    }
}
