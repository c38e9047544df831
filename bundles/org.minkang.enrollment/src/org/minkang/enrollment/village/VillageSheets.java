package org.minkang.enrollment.village;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.Money;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.EnrollmentRules.Reason;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.roll.MemberFilter;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.roll.Members;
import org.minkang.register.Areas;
import org.minkang.register.MarkKinds;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetWriter;
import org.minkang.store.Store;

/** Writes a village's workbook: everybody by household, with what is due, and empty cells for what the collector finds. */
public class VillageSheets {

    static final String CODE = "code";
    static final String HOUSEHOLD = "household";
    static final String NAME = "name";
    static final String MASKED = "maskedId";
    static final String BIRTH = "birth";
    static final String MARK = "mark";
    static final String STATE = "state";
    static final String KNOWN = "known";
    static final String DUE = "due";
    static final String AMOUNT = "amount";
    static final String PAYER = "payer";
    static final String RECEIPT = "receipt";
    static final String FORM = "form";
    static final String ON = "on";
    static final String REASON = "reason";
    static final String REMARK = "remark";

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final Members members;
    private final Areas areas;
    private final Clock clock;

    public VillageSheets(Store store, Access access, Journal journal, Campaigns campaigns, Members members, Areas areas, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.members = members;
        this.areas = areas;
        this.clock = clock;
    }

    /** The columns: those before the amount say who it is, the others are filled in. */
    static List<SheetColumn> columns() {
        return List.of(SheetColumn.text(CODE, "编码", "Code").needed().wide(12), SheetColumn.text(HOUSEHOLD, "户号", "Household").wide(16),
                SheetColumn.text(NAME, "姓名", "Name").needed().wide(10), SheetColumn.text(MASKED, "身份证号", "ID number").wide(20),
                SheetColumn.day(BIRTH, "出生日期", "Birth"), SheetColumn.text(MARK, "资助身份", "Help for").wide(12),
                SheetColumn.text(STATE, "状态", "State").wide(10), SheetColumn.text(KNOWN, "已登记原因", "Known reason").wide(14),
                SheetColumn.money(DUE, "应缴", "Due", "应缴金额").needed().wide(10),
                SheetColumn.money(AMOUNT, "实收", "Amount", "实收金额", "收款").wide(10), SheetColumn.text(PAYER, "缴款人", "Payer").wide(10),
                SheetColumn.text(RECEIPT, "票据号", "Receipt", "票号", "收据号").wide(14), SheetColumn.text(FORM, "登记表号", "Form", "表号").wide(12),
                SheetColumn.day(ON, "收款日期", "Date", "缴费日期"), SheetColumn.text(REASON, "未缴原因", "Reason", "原因").wide(14),
                SheetColumn.text(REMARK, "备注", "Remark").wide(20));
    }

    /**
     * Writes the workbook of a village.
     *
     * @return how many rows
     * @throws Refused {@code enrollment.village-empty} when nobody is on the roll there, {@code enrollment.outside}
     */
    public int write(Actor actor, int year, String area, Path file) {
        EnrollmentRules rules = store.read(s -> {
            access.require(s, actor, Rights.COLLECT);
            return campaigns.rules(s, campaigns.require(s, year));
        });
        if (!AreaScope.contains(actor, area)) {
            throw Refused.of("enrollment.outside", TEXT.get("enrollment.outside"));
        }
        List<MemberRow> rows = store.read(s -> members.page(s, actor, MemberFilter.of(year, area), 0, Integer.MAX_VALUE)).stream()
                .filter(row -> row.area().equals(area)).toList();
        if (rows.isEmpty()) {
            throw Refused.of("enrollment.village-empty", TEXT.get("enrollment.village-empty", area));
        }
        String name = store.read(s -> areas.name(s, area));
        store.run(s -> {
            access.require(s, actor, Rights.COLLECT);
            journal.record(s, actor, JournalEntry.of("enrollment.village-sheet", "village", year + "/" + area).change("rows", null, rows.size()));
        });
        Map<String, Bilingual> reasons = rules.reasons().stream().collect(Collectors.toMap(Reason::key, Reason::name));
        try (SheetWriter writer = new SheetWriter(file, TEXT.get("village.title", name, year), actor.displayName(), LocalDateTime.now(clock), columns())) {
            writer.keepTextAsText();
            writer.fillOnly(List.of(AMOUNT, PAYER, RECEIPT, FORM, ON, REASON, REMARK));
            for (MemberRow row : rows) {
                long due = row.state() == MemberState.OPEN ? row.due().pays() - row.paid() : 0;
                writer.row(new MemberCode(row.id()), row.householdNumber(), row.name(), row.maskedId(), row.birth(),
                        row.due().mark().isEmpty() ? null : MarkKinds.name(row.due().mark()).text(), row.state().text(),
                        row.reason().isEmpty() ? null : reasons.getOrDefault(row.reason(), Bilingual.of(row.reason(), row.reason())).text(),
                        Money.ofFen(due), null, null, null, null, null, null, null);
            }
            writer.finish();
        }
        return rows.size();
    }
}
