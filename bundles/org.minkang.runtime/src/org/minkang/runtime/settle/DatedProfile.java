package org.minkang.runtime.settle;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;
import org.minkang.base.Text;
import org.minkang.benefit.rules.Vocabularies;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Dated;
import org.minkang.runtime.ReadOnlyProfile;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetRow;

/** Reads marks or certificates of persons, with their dates. */
final class DatedProfile extends ReadOnlyProfile<DatedRow> {

    private static final Text TEXT = Text.of(PackSet.class);

    private final PackSet packs;
    private final Function<Vocabularies, Vocabulary> of;
    private final SheetColumn what;

    private DatedProfile(PackSet packs, Bilingual name, Function<Vocabularies, Vocabulary> of, SheetColumn what) {
        super(name);
        this.packs = packs;
        this.of = of;
        this.what = what.needed();
    }

    static DatedProfile marks(PackSet packs) {
        return new DatedProfile(packs, TEXT.both("settle.marks"), Vocabularies::marks,
                SheetColumn.text("what", "身份标识", "Mark", "mark", "kind"));
    }

    static DatedProfile certificates(PackSet packs) {
        return new DatedProfile(packs, TEXT.both("settle.certificates"), Vocabularies::diseases,
                SheetColumn.text("what", "病种", "Disease", "disease"));
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("person", "人员", "Person", "身份证号", "证件号码").needed(), what,
                SheetColumn.day("from", "起始日期", "From", "from", "开始日期").needed(),
                SheetColumn.day("to", "截止日期", "To", "to", "终止日期"));
    }

    @Override
    public DatedRow read(SheetRow row, RowProblems problems) {
        LocalDate from = row.day("from").orElse(null);
        LocalDate to = row.day("to").orElse(null);
        String key = Written.key(row.text("what"), "what", packs.terms(of), problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.error("to", "settle.days", TEXT.get("settle.days"));
            return null;
        }
        return from == null || problems.bad() ? null : new DatedRow(row.text("person"), new Dated(key, new Period(from, to)));
    }
}
