package org.minkang.enrollment.village;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.sheets.SheetEntry;

/**
 * The households of a sheet: the receipts that were written in their first rows, for the rows below that leave them out; which
 * receipt is whose; and which rows have to wait.
 */
final class SheetHouseholds {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Map<Long, VillageRow> first = new HashMap<>();
    /** For which household, or person without one, each receipt stands in the sheet, and where. */
    private final Map<String, Holder> holders = new HashMap<>();
    /** The rows that wait, by household (0 where it is not known) and receipt. */
    private final Map<List<Object>, Integer> bad = new HashMap<>();

    private record Holder(long id, String payer) {
    }

    /** Shows a receipt of which an earlier part of the sheet says that another household has it. */
    void receipt(NewCollection collection, SheetEntry<VillageRow> entry, MemberRow member) {
        String receipt = collection.receipt();
        Holder before = receipt.isEmpty() ? null : holders.putIfAbsent(receipt, new Holder(holder(member), collection.payer()));
        if (before != null && before.id() != holder(member) && entry.good()) {
            entry.error(VillageSheets.RECEIPT, "enrollment.receipt-used",
                    TEXT.get("enrollment.receipt-used", receipt, before.payer(), collection.on()));
        }
    }

    void bad(long holder, String receipt, SheetEntry<VillageRow> entry) {
        if (!receipt.isEmpty()) {
            bad.putIfAbsent(List.of(holder, receipt), entry.row());
        }
    }

    /** The row for which the others of the household with the receipt wait. */
    Optional<Integer> bad(long holder, String receipt) {
        return Optional.ofNullable(bad.getOrDefault(List.of(holder, receipt), bad.get(List.<Object>of(0L, receipt))));
    }

    static long holder(MemberRow member) {
        return member.householdId() == 0 ? -member.id() : member.householdId();
    }

    /** The row itself, or with what its household's first row says. Null when nothing was said. */
    VillageRow complete(VillageRow row, MemberRow member) {
        VillageRow above = row.receipt().isEmpty() && member.householdId() != 0 ? first.get(member.householdId()) : null;
        VillageRow full = above == null ? row : new VillageRow(row.member(), row.name(), row.known(), row.due(), row.amount(),
                row.payer().isEmpty() ? above.payer() : row.payer(), above.receipt(), row.form().isEmpty() ? above.form() : row.form(),
                row.on() == null ? above.on() : row.on(), row.reason(), row.remark());
        if (!full.receipt().isEmpty() && member.householdId() != 0) {
            first.putIfAbsent(member.householdId(), full);
        }
        return full;
    }
}
