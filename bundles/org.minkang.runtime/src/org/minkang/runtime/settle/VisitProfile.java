package org.minkang.runtime.settle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Visit;
import org.minkang.policy.PolicyPack;
import org.minkang.runtime.ReadOnlyProfile;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetRow;

/** Reads visits; levels, diseases, items and flags may be written by key or by name. */
final class VisitProfile extends ReadOnlyProfile<VisitRow> {

    private static final Text TEXT = Text.of(PackSet.class);

    private final PackSet packs;

    VisitProfile(PackSet packs) {
        super(TEXT.both("settle.visits"));
        this.packs = packs;
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("number", "票据号", "Invoice", "number", "票号", "流水号").needed(),
                SheetColumn.text("person", "人员", "Person", "身份证号", "证件号码").needed(),
                SheetColumn.text("kind", "就医类别", "Kind", "kind").needed(),
                SheetColumn.text("level", "机构等级", "Level", "level", "等级"),
                SheetColumn.day("from", "入院日期", "From", "from", "就诊日期", "日期").needed(),
                SheetColumn.day("to", "出院日期", "To", "to"), SheetColumn.text("disease", "病种", "Disease", "disease"),
                SheetColumn.text("flags", "标记", "Flags", "flags"), SheetColumn.text("item", "费用项目", "Item", "item"),
                SheetColumn.number("days", "天数", "Days", "days"),
                SheetColumn.money("cost", "合规费用", "Cost", "cost").needed(),
                SheetColumn.money("own", "自费费用", "Own expense", "own-expense", "自费"));
    }

    @Override
    public VisitRow read(SheetRow row, RowProblems problems) {
        LocalDate from = row.day("from").orElse(null);
        LocalDate to = row.day("to").orElse(from);
        VisitKind kind = Written.kind(row.text("kind")).orElse(null);
        if (kind == null) {
            problems.error("kind", "settle.kind", Written.kindExpected());
        }
        long cost = amount(row, "cost", problems);
        long own = amount(row, "own", problems);
        if (from == null || kind == null) {
            return null;
        }
        if (to.isBefore(from)) {
            problems.error("to", "settle.days", TEXT.get("settle.days"));
            return null;
        }
        PolicyPack pack = packs.on(to).orElse(null);
        if (pack == null) {
            problems.error(row.has("to") ? "to" : "from", "settle.no-pack", TEXT.get("settle.no-pack", to));
            return null;
        }
        BenefitRules rules = pack.section(BenefitRules.class);
        if (kind == VisitKind.STAY && row.text("level").isEmpty() && rules.words().levels().size() > 0) {
            problems.error("level", "settle.level", TEXT.get("settle.level"));
        }
        String item = Written.key(row.text("item"), "item", rules.words().items().terms(), problems);
        int days = row.integer("days").orElse(0);
        if (days < 0) {
            problems.error("days", "settle.days-count", TEXT.get("settle.days-count"));
        }
        if (days > ChronoUnit.DAYS.between(from, to) + 1) {
            problems.error("days", "settle.days-many", TEXT.get("settle.days-many", ChronoUnit.DAYS.between(from, to) + 1));
        }
        Set<String> flags = Written.several(row.text("flags")).stream().map(f -> Written.key(f, "flags", rules.words().flags().terms(), problems))
                .collect(Collectors.toUnmodifiableSet());
        return new VisitRow(row.row(), row.text("person"), new Visit(row.text("number"), kind,
                Written.key(row.text("level"), "level", rules.words().levels().terms(), problems), from, to,
                Written.key(row.text("disease"), "disease", rules.words().diseases().terms(), problems),
                cost == 0 ? List.of() : List.of(new Cost(item, cost, Math.max(0, days))), own, flags));
    }

    private static long amount(SheetRow row, String column, RowProblems problems) {
        long fen = row.money(column).map(Money::fen).orElse(0L);
        if (fen < 0) {
            problems.error(column, "settle.negative", TEXT.get("settle.negative"));
            return 0;
        }
        return fen;
    }
}
