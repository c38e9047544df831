package org.minkang.runtime.settle;

import java.util.List;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.runtime.ReadOnlyProfile;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetRow;

/** Reads what was used of limits and paid by layers before the first visit of the file, for instance in the old system. */
final class OpeningProfile extends ReadOnlyProfile<OpeningRow> {

    private static final Text TEXT = Text.of(PackSet.class);

    private final PackSet packs;

    OpeningProfile(PackSet packs) {
        super(TEXT.both("settle.opening"));
        this.packs = packs;
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("person", "人员", "Person", "身份证号", "证件号码").needed(),
                SheetColumn.number("year", "年度", "Year", "year").needed(), SheetColumn.text("limit", "限额", "Limit", "limit"),
                SheetColumn.text("layer", "待遇层", "Layer", "layer"), SheetColumn.money("amount", "已用金额", "Amount", "amount", "金额").needed());
    }

    @Override
    public OpeningRow read(SheetRow row, RowProblems problems) {
        boolean limit = row.has("limit");
        if (limit == row.has("layer")) {
            problems.error("limit", "settle.opening-one", TEXT.get("settle.opening-one"));
            return null;
        }
        String key = limit ? Written.key(row.text("limit"), "limit", packs.limits(), problems)
                : Written.key(row.text("layer"), "layer", packs.layers(), problems);
        long fen = row.money("amount").map(Money::fen).orElse(0L);
        if (fen < 0) {
            problems.error("amount", "settle.negative", TEXT.get("settle.negative"));
        }
        return problems.bad() ? null : new OpeningRow(row.text("person"), row.integer("year").orElse(0), limit, key, fen);
    }
}
