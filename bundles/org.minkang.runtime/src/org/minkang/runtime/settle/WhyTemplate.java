package org.minkang.runtime.settle;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.sheet.WhyBlock;
import org.minkang.benefit.sheet.WhyLine;
import org.minkang.benefit.sheet.WhySheet;
import org.minkang.letters.LetterData;
import org.minkang.letters.LetterTemplate;
import org.minkang.letters.Placeholder;
import org.minkang.letters.TemplateBuilder;
import org.minkang.policy.PolicyPack;

/** The sheet "why this amount" as a letter: what came out, then how, layer by layer. */
public final class WhyTemplate implements LetterTemplate {

    private static final Text TEXT = Text.of(PackSet.class);

    /** Of the fingerprint, as much as tells packs apart. */
    private static final int SHORT = 16;

    @Override
    public String id() {
        return "benefit.why";
    }

    @Override
    public Bilingual name() {
        return TEXT.both("why.title");
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(text("county"), text("visit"), text("circumstances"), text("person"), text("pack"),
                rows("sums", "what", "amount"), rows("steps", "what", "how", "amount", "source"));
    }

    private static Placeholder text(String name) {
        return Placeholder.text(name, name, name).mayBeEmpty();
    }

    private static Placeholder rows(String name, String... columns) {
        return Placeholder.rows(name, name, name, List.of(columns).stream().map(WhyTemplate::text).toArray(Placeholder[]::new)).mayBeEmpty();
    }

    @Override
    public InputStream docx() {
        TemplateBuilder page = TemplateBuilder.a4().margins(20, 20, 20, 20).title(TEXT.get("why.title")).subtitle("${county}").paragraph("${visit}").paragraph("${?circumstances}")
                .paragraph("${person}");
        page.heading(TEXT.get("why.result")).table(125, 45).header(TEXT.get("why.what"), TEXT.get("why.amount")).align("lr")
                .row("${sums.what}", "${sums.amount}").end();
        page.heading(TEXT.get("why.how")).table(30, 65, 28, 47)
                .header(TEXT.get("why.what"), TEXT.get("why.calculation"), TEXT.get("why.amount"), TEXT.get("why.source"))
                .align("llrl").row("${steps.what}", "${steps.how}", "${steps.amount}", "${steps.source}").end();
        page.space(2).note("${pack}").pageNumbersAsSpoken();
        return new ByteArrayInputStream(page.build());
    }

    /** What stands on it. */
    public LetterData data(WhySheet sheet, Claim claim, PolicyPack pack) {
        return data(sheet, claim.person().id(), claim.visit().number(), pack);
    }

    /** @param person as the paper is to name the person */
    public LetterData data(WhySheet sheet, String person, String invoice, PolicyPack pack) {
        List<Map<String, Object>> steps = new ArrayList<>();
        sheet.items().forEach(line -> steps.add(line(line)));
        for (WhyBlock block : sheet.blocks()) {
            steps.add(Map.of("what", TEXT.get("why.layer", block.title()), "how", "", "amount", block.result(), "source", ""));
            String before = "";
            for (WhyLine line : block.lines()) {
                Map<String, Object> cells = line(line);
                // the same clause under the last one is not said again
                steps.add(cells.get("source").equals(before) ? Map.of("what", cells.get("what"), "how", cells.get("how"), "amount",
                        cells.get("amount"), "source", before.isEmpty() ? "" : TEXT.get("why.same")) : cells);
                before = (String) cells.get("source");
            }
            if (!block.other().isEmpty()) {
                steps.add(Map.of("what", TEXT.get("why.other"), "how", block.other(), "amount", "", "source", ""));
            }
        }
        return LetterData.empty().with("county", pack.county().text() + "  " + pack.section(BenefitRules.class).plan().text())
                .with("visit", sheet.title()).with("circumstances", sheet.circumstances()).with("person", TEXT.get("why.person", person, invoice))
                .with("pack", TEXT.get("why.pack", pack.id(), pack.version(), pack.fingerprint().substring(0, SHORT)))
                .withRows("sums", sheet.sums().stream().map(l -> Map.of("what", l.what(), "amount", l.amount())).toList())
                .withRows("steps", steps);
    }

    private static Map<String, Object> line(WhyLine line) {
        String source = line.wording().isEmpty() ? line.source() : TEXT.get("why.clause", line.source(), line.wording());
        return Map.of("what", line.what(), "how", line.how(), "amount", line.amount(), "source", source);
    }
}
