package org.minkang.runtime.settle;

import java.util.List;
import org.minkang.base.Text;
import org.minkang.benefit.rules.Vocabularies;
import org.minkang.runtime.ReadOnlyProfile;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetRow;

/** Reads persons: birth, tier, household. */
final class PersonProfile extends ReadOnlyProfile<PersonRow> {

    private static final Text TEXT = Text.of(PackSet.class);

    private final PackSet packs;

    PersonProfile(PackSet packs) {
        super(TEXT.both("settle.persons"));
        this.packs = packs;
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("person", "人员", "Person", "身份证号", "证件号码").needed(),
                SheetColumn.day("birth", "出生日期", "Birth", "birth"), SheetColumn.text("tier", "参保档次", "Tier", "tier", "档次"),
                SheetColumn.text("household", "户号", "Household", "household"),
                SheetColumn.number("members", "参保人数", "Members", "members", "家庭人数"));
    }

    @Override
    public PersonRow read(SheetRow row, RowProblems problems) {
        int members = row.integer("members").orElse(1);
        if (members < 1) {
            problems.error("members", "settle.members", TEXT.get("settle.members"));
        }
        String tier = Written.key(row.text("tier"), "tier", packs.terms(Vocabularies::tiers), problems);
        return new PersonRow(row.text("person"), row.day("birth").orElse(null), tier, row.text("household"), Math.max(1, members));
    }
}
