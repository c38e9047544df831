package org.minkang.enrollment.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.base.Bilingual;
import org.minkang.base.Money;
import org.minkang.base.PlainText;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.EnrollmentRules.Channel;
import org.minkang.enrollment.EnrollmentRules.Reason;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.collect.Collecting;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.roll.Members;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * A village's workbook that came back. Each row is compared with how its person stands now: what was entered before is passed
 * over, what somebody else entered differently is a conflict that shows both, and nothing else on the sheet suffers from it.
 */
public class VillageProfile implements SheetProfile<VillageRow, Actor> {

    /** The id of the profile. */
    public static final String ID = "enrollment.village";

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    /** What it works with. */
    public record Uses(Store store, Access access, Campaigns campaigns, Members members, Collecting collecting) {
    }

    private final Uses uses;
    private final int year;
    private final String area;

    public VillageProfile(Uses uses) {
        this(uses, 0, "");
    }

    /** The same under another class, as a component is. */
    protected VillageProfile(VillageProfile other) {
        this(other.uses, other.year, other.area);
    }

    private VillageProfile(Uses uses, int year, String area) {
        this.uses = uses;
        this.year = year;
        this.area = area;
    }

    /** @param about year and code of the village: {@code 2027/431099101201}; without a village any the caller collects in */
    @Override
    public VillageProfile about(String about) {
        String[] parts = about.split("/");
        return new VillageProfile(uses, Integer.parseInt(parts[0]), parts.length > 1 ? parts[1] : "");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile.village");
    }

    @Override
    public List<SheetColumn> columns() {
        return VillageSheets.columns();
    }

    @Override
    public VillageRow read(SheetRow row, RowProblems problems) {
        Optional<MemberCode> code = MemberCode.read(row.text(VillageSheets.CODE));
        if (code.isEmpty()) {
            problems.error(VillageSheets.CODE, "enrollment.code", TEXT.get("enrollment.code", row.text(VillageSheets.CODE)));
        }
        long due = row.money(VillageSheets.DUE).map(Money::fen).orElse(0L);
        long amount = row.money(VillageSheets.AMOUNT).map(Money::fen).orElse(0L);
        LocalDate on = row.day(VillageSheets.ON).orElse(null);
        String reason = row.text(VillageSheets.REASON);
        if (amount < 0) {
            problems.error(VillageSheets.AMOUNT, "enrollment.amount", TEXT.get("enrollment.amount", row.text(VillageSheets.NAME)));
        }
        if (amount > 0 && !reason.isEmpty()) {
            problems.error(VillageSheets.REASON, "enrollment.both", TEXT.get("enrollment.both"));
        }
        return problems.bad() ? null : new VillageRow(code.get().member(), row.text(VillageSheets.NAME), row.text(VillageSheets.KNOWN), due, amount,
                row.text(VillageSheets.PAYER), row.text(VillageSheets.RECEIPT), row.text(VillageSheets.FORM), on, reason,
                row.text(VillageSheets.REMARK));
    }

    @Override
    public void check(Actor caller, List<SheetEntry<VillageRow>> chunk, CheckContext context) {
        SheetHouseholds households = context.attachment(SheetHouseholds.class, SheetHouseholds::new);
        chunk.forEach(entry -> context.sameAs("member", String.valueOf(entry.value().member()), entry.row()).ifPresent(
                first -> entry.error(VillageSheets.CODE, "enrollment.code-twice", TEXT.get("enrollment.code-twice", first))));
        uses.store().read(s -> {
            EnrollmentRules rules = rules(s, caller);
            Map<SheetEntry<VillageRow>, MemberRow> standing = standing(s, caller, chunk, rules);
            Map<NewCollection, List<SheetEntry<VillageRow>>> collections = collections(standing, households, rules);
            List<NewCollection> all = List.copyOf(collections.keySet());
            List<List<Problem>> problems = uses.collecting().check(s, caller, year, all);
            for (int i = 0; i < all.size(); i++) {
                List<SheetEntry<VillageRow>> entries = collections.get(all.get(i));
                tell(entries, problems.get(i));
                households.receipt(all.get(i), entries.get(0), standing.get(entries.get(0)));
            }
            together(chunk, standing, collections.values(), households);
            return null;
        });
    }

    /** A receipt is for all of its rows: where one has to wait the others wait with it, or it could not be used for that one any more. */
    private void together(List<SheetEntry<VillageRow>> chunk, Map<SheetEntry<VillageRow>, MemberRow> standing,
            Collection<List<SheetEntry<VillageRow>>> collections, SheetHouseholds households) {
        chunk.stream().filter(entry -> !entry.good() && !standing.containsKey(entry)).forEach(entry -> households.bad(0, entry.value().receipt(), entry));
        for (List<SheetEntry<VillageRow>> entries : collections) {
            MemberRow member = standing.get(entries.get(0));
            String receipt = households.complete(entries.get(0).value(), member).receipt();
            entries.stream().filter(entry -> !entry.good()).findFirst().ifPresent(bad -> households.bad(SheetHouseholds.holder(member), receipt, bad));
            households.bad(SheetHouseholds.holder(member), receipt).ifPresent(row -> entries.stream().filter(SheetEntry::good).forEach(
                    entry -> entry.error(VillageSheets.RECEIPT, "enrollment.household-row", TEXT.get("enrollment.household-row", row))));
        }
    }

    private EnrollmentRules rules(Session s, Actor caller) {
        if (year == 0) {
            throw Refused.of("enrollment.which-village", TEXT.get("enrollment.which-village"));
        }
        uses.access().require(s, caller, Rights.COLLECT);
        return uses.campaigns().rules(s, uses.campaigns().require(s, year));
    }

    /** How the persons of the rows stand now; rows that need nothing, or cannot be used, are not in it and say why. */
    private Map<SheetEntry<VillageRow>, MemberRow> standing(Session s, Actor caller, List<SheetEntry<VillageRow>> rows, EnrollmentRules rules) {
        Map<Long, MemberRow> members = new HashMap<>();
        uses.members().of(s, year, rows.stream().map(entry -> entry.value().member()).distinct().toList()).forEach(row -> members.put(row.id(), row));
        Map<SheetEntry<VillageRow>, MemberRow> standing = new LinkedHashMap<>();
        for (SheetEntry<VillageRow> entry : rows) {
            MemberRow member = members.get(entry.value().member());
            if (!entry.good() || !belongs(caller, entry, member) || entry.value().empty()) {
                continue;
            }
            boolean reason = !entry.value().reason().isEmpty();
            if (reason ? mayHave(entry, member, rules) : mayPay(entry, member)) {
                standing.put(entry, member);
            }
        }
        return standing;
    }

    /** Whether the row is of a person of this roll, and of this village. */
    private boolean belongs(Actor caller, SheetEntry<VillageRow> entry, MemberRow member) {
        if (member == null) {
            entry.error(VillageSheets.CODE, "enrollment.code-unknown", TEXT.get("enrollment.code-unknown", year));
        } else if (!PlainText.same(member.name(), entry.value().name())) {
            entry.error(VillageSheets.NAME, "enrollment.code-name", TEXT.get("enrollment.code-name", member.name()));
        } else if (!entry.value().empty() && (!area.isEmpty() && !member.area().equals(area) || !AreaScope.contains(caller, member.area()))) {
            entry.error(VillageSheets.CODE, "enrollment.other-village", TEXT.get("enrollment.other-village", member.area()));
        }
        return entry.good();
    }

    private static boolean mayPay(SheetEntry<VillageRow> entry, MemberRow member) {
        VillageRow row = entry.value();
        if (member.state() == MemberState.ENROLLED && member.paid() > 0) {
            if (row.amount() == member.paid() && (row.receipt().isEmpty() || row.receipt().equals(member.receipt()))) {
                entry.note(VillageSheets.AMOUNT, "enrollment.entered", TEXT.get("enrollment.entered"));
            } else {
                entry.error(VillageSheets.AMOUNT, "enrollment.conflict", TEXT.get("enrollment.conflict", member.paidOn(),
                        Money.ofFen(member.paid()).format(), member.receipt(), Money.ofFen(row.amount()).format(), row.receipt()));
            }
            return false;
        }
        long due = member.state() == MemberState.OPEN ? member.due().pays() - member.paid() : 0;
        if (due != row.due()) {
            entry.error(VillageSheets.DUE, "enrollment.due-changed", TEXT.get("enrollment.due-changed", Money.ofFen(row.due()).format(),
                    Money.ofFen(due).format()));
        }
        return entry.good();
    }

    private static boolean mayHave(SheetEntry<VillageRow> entry, MemberRow member, EnrollmentRules rules) {
        VillageRow row = entry.value();
        Optional<Reason> wanted = reason(rules, row.reason());
        String now = member.reason().isEmpty() ? "" : rules.reason(member.reason()).map(r -> r.name().text()).orElse(member.reason());
        if (wanted.isEmpty()) {
            entry.error(VillageSheets.REASON, "enrollment.reason-unknown", TEXT.get("enrollment.reason-unknown", row.reason(),
                    String.join("、", rules.reasons().stream().map(r -> r.name().text()).toList())));
        } else if (wanted.get().key().equals(member.reason())) {
            entry.note(VillageSheets.REASON, "enrollment.entered", TEXT.get("enrollment.entered"));
            return false;
        } else if (member.state() == MemberState.ENROLLED && member.paid() > 0) {
            entry.error(VillageSheets.REASON, "enrollment.conflict", TEXT.get("enrollment.conflict-paid", member.paidOn(), row.reason()));
        } else if (!Objects.equals(now, row.known())) {
            entry.error(VillageSheets.REASON, "enrollment.conflict", TEXT.get("enrollment.conflict-reason", row.known(), now, row.reason()));
        }
        return entry.good();
    }

    /** By its name in either language or its key. */
    private static Optional<Reason> reason(EnrollmentRules rules, String written) {
        return rules.reasons().stream().filter(r -> PlainText.same(r.name().zh(), written) || PlainText.same(r.name().en(), written)
                || r.key().equals(written)).findFirst();
    }

    /** What was taken, one for each household and receipt. */
    private Map<NewCollection, List<SheetEntry<VillageRow>>> collections(Map<SheetEntry<VillageRow>, MemberRow> standing, SheetHouseholds households,
            EnrollmentRules rules) {
        String cash = rules.channels().stream().filter(Channel::cash).map(Channel::key).findFirst().orElse("");
        Map<List<Object>, List<SheetEntry<VillageRow>>> groups = new LinkedHashMap<>();
        Map<SheetEntry<VillageRow>, VillageRow> full = new HashMap<>();
        standing.forEach((entry, member) -> {
            if (entry.value().amount() > 0) {
                VillageRow row = households.complete(entry.value(), member);
                full.put(entry, row);
                if (row.on() == null) {
                    entry.error(VillageSheets.ON, "enrollment.no-day", TEXT.get("enrollment.no-day"));
                } else {
                    groups.computeIfAbsent(List.of(SheetHouseholds.holder(member), row.receipt()), key -> new ArrayList<>())
                            .add(entry);
                }
            }
        });
        Map<NewCollection, List<SheetEntry<VillageRow>>> collections = new LinkedHashMap<>();
        groups.forEach((key, entries) -> {
            VillageRow first = full.get(entries.get(0));
            Map<Long, Long> fen = new LinkedHashMap<>();
            entries.forEach(entry -> fen.put(entry.value().member(), entry.value().amount()));
            collections.put(NewCollection.of(year, fen, cash, first.payer().isEmpty() ? first.name() : first.payer(), first.form(), first.receipt(),
                    first.on()), entries);
        });
        return collections;
    }

    /** A problem of a person stands at the person's row, one of the household at its first. */
    private static void tell(List<SheetEntry<VillageRow>> entries, List<Problem> problems) {
        for (Problem problem : problems) {
            SheetEntry<VillageRow> at = entries.stream().filter(entry -> problem.place().equals("fen." + entry.value().member())).findFirst()
                    .orElse(entries.get(0));
            String column = problem.place().startsWith("fen") ? VillageSheets.AMOUNT : problem.place();
            at.error(column.equals("channel") || column.equals("ground") ? VillageSheets.AMOUNT : column, problem.code(), problem.message());
            if (!problem.place().startsWith("fen.")) {
                // what is wrong with a receipt or a day is wrong for the whole household
                entries.stream().filter(entry -> entry != at).forEach(entry -> entry.error(VillageSheets.RECEIPT, "enrollment.household-row",
                        TEXT.get("enrollment.household-row", at.row())));
            }
        }
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<VillageRow>> good, Progress progress) {
        return uses.store().write(s -> {
            EnrollmentRules rules = rules(s, caller);
            List<SheetEntry<VillageRow>> rows = new ArrayList<>();
            good.forEach(rows::add);
            Map<SheetEntry<VillageRow>, MemberRow> standing = standing(s, caller, rows, rules);
            List<Problem> lost = rows.stream().flatMap(entry -> entry.problems().stream()).filter(p -> !p.note())
                    .map(p -> new Problem(p.kind(), String.valueOf(p.row()), p.message())).toList();
            if (!lost.isEmpty()) {
                throw new Refused(lost);
            }
            List<NewCollection> collections = List.copyOf(collections(standing, new SheetHouseholds(), rules).keySet());
            if (!collections.isEmpty()) {
                uses.collecting().takeAll(s, caller, year, collections, fileName);
            }
            long reasons = 0;
            for (Map.Entry<SheetEntry<VillageRow>, MemberRow> one : standing.entrySet()) {
                VillageRow row = one.getKey().value();
                if (!row.reason().isEmpty()) {
                    uses.members().because(s, caller, row.member(), one.getValue().version(), reason(rules, row.reason()).orElseThrow().key(),
                            row.remark().isEmpty() ? fileName : row.remark());
                    reasons++;
                }
            }
            long persons = collections.stream().mapToLong(c -> c.fen().size()).sum();
            return new ApplyReport(persons, reasons, rows.size() - persons - reasons, List.of());
        });
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }
}
