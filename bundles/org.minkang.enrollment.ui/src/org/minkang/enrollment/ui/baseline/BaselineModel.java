package org.minkang.enrollment.ui.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.AreaCode;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.EnrollmentRules.ListRule;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.baseline.FindingKind;
import org.minkang.enrollment.baseline.FindingRow;
import org.minkang.enrollment.baseline.Findings;
import org.minkang.enrollment.baseline.ListProfile;
import org.minkang.enrollment.baseline.Lists;
import org.minkang.enrollment.baseline.Settlement;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** The baseline of a year without widgets: its lists, and the worklist of what they and the roll do not agree on. */
final class BaselineModel {

    private static final Text TEXT = Text.of(BaselineModel.class);

    /** A list of the pack. @param imported as it came last; empty when it never came */
    record ListLine(ListRule rule, Optional<Lists.Imported> imported) {
        String name() {
            return rule.name().text();
        }

        String says() {
            return TEXT.get("says." + rule.says());
        }
    }

    /** What is said of a person on one side and on the other. */
    record Compared(String what, String list, String roll) {
        boolean differs() {
            return !list.isEmpty() && !roll.isEmpty() && !list.equals(roll);
        }
    }

    private final Desk desk;
    private final EnrollmentOffice office;
    private int year;
    private List<Integer> years = List.of();
    private EnrollmentRules rules;
    private List<ListLine> lists = List.of();
    private Map<FindingKind, Long> open = Map.of();
    private List<Area> townships = List.of();
    private Findings.Filter filter = new Findings.Filter(0, "", null, true);

    BaselineModel(Desk desk) {
        this.desk = desk;
        this.office = desk.get(EnrollmentOffice.class);
    }

    private Actor actor() {
        return desk.actor();
    }

    /** Lists are imported for the county as a whole. */
    boolean mayImport() {
        return desk.has(Rights.BASELINE) && desk.has(BaseRights.IMPORT_RUN) && actor().area().isEmpty();
    }

    boolean maySettle() {
        return desk.has(Rights.BASELINE);
    }

    /** Not on the UI thread. */
    void read() {
        desk.get(Store.class).read(s -> {
            List<Campaign> all = office.campaigns().all(s, actor());
            years = all.stream().map(Campaign::year).toList();
            if (years.isEmpty()) {
                return null;
            }
            year = years.contains(year) ? year : years.get(0);
            Campaign campaign = all.stream().filter(c -> c.year() == year).findFirst().orElseThrow();
            rules = office.campaigns().rules(s, campaign);
            Map<String, Lists.Imported> imported = office.lists().all(s, actor(), year).stream()
                    .collect(Collectors.toMap(Lists.Imported::key, one -> one));
            lists = rules.lists().stream().map(rule -> new ListLine(rule, Optional.ofNullable(imported.get(rule.key())))).toList();
            open = office.findings().open(s, actor(), year);
            townships = desk.get(Areas.class).all(s).stream().filter(area -> area.level() == AreaCode.Level.TOWNSHIP)
                    .filter(area -> actor().area().map(own -> own.contains(area.code()) || area.code().contains(own)).orElse(true)).toList();
            filter = new Findings.Filter(year, filter.area(), filter.kind(), filter.open());
            return null;
        });
    }

    List<Integer> years() {
        return years;
    }

    int year() {
        return year;
    }

    void choose(int newYear) {
        year = newYear;
    }

    // ---- lists --------------------------------------------------------------------------------------------------------------

    List<ListLine> lists() {
        return lists;
    }

    /** What the import page is opened with. */
    String importOf(ListLine line, LocalDate asOf) {
        return ListProfile.ID + ":" + year + "/" + line.rule().key() + "/" + asOf;
    }

    LocalDate today() {
        return desk.today();
    }

    private String listName(String key) {
        return rules.list(key).map(rule -> rule.name().text()).orElse(key);
    }

    /** The lists that say it, the first one first. */
    String lists(FindingRow row) {
        return Stream.concat(Stream.of(row.list()), Stream.of(row.alsoOn().split(",")).filter(key -> !key.isEmpty()))
                .map(this::listName).collect(Collectors.joining("、"));
    }

    // ---- worklist -----------------------------------------------------------------------------------------------------------

    /** How many are open; of all kinds for null. */
    long open(FindingKind kind) {
        return kind == null ? open.values().stream().mapToLong(Long::longValue).sum() : open.getOrDefault(kind, 0L);
    }

    List<Area> townships() {
        return townships;
    }

    Findings.Filter filter() {
        return filter;
    }

    void filter(FindingKind kind, boolean isOpen, String area) {
        filter = new Findings.Filter(year, area, kind, isOpen);
    }

    long count(Findings.Filter of) {
        return desk.get(Store.class).read(s -> office.findings().count(s, actor(), of));
    }

    private final Map<String, String> villages = new HashMap<>();

    List<FindingRow> page(Findings.Filter of, int first, int max) {
        return desk.get(Store.class).read(s -> {
            List<FindingRow> rows = office.findings().page(s, actor(), of, first, max);
            Map<String, String> names = desk.get(Areas.class).shortNames(s,
                    rows.stream().flatMap(row -> Stream.of(row.area(), row.writtenArea())).filter(code -> !code.isEmpty()).distinct().toList());
            synchronized (villages) {
                villages.putAll(names);
            }
            return rows;
        });
    }

    String village(String code) {
        synchronized (villages) {
            return code.isEmpty() ? "" : villages.getOrDefault(code, code);
        }
    }

    /** List and roll side by side; reads the person of the roll. */
    List<Compared> compare(FindingRow row) {
        MemberRow member = row.personId() == 0 ? null
                : desk.get(Store.class).read(s -> office.members().row(s, actor(), year, row.personId())).orElse(null);
        String rollVillage = member == null ? "" : desk.get(Store.class)
                .read(s -> desk.get(Areas.class).shortNames(s, List.of(member.area()))).getOrDefault(member.area(), member.area());
        List<Compared> compared = new ArrayList<>();
        compared.add(new Compared(TEXT.get("compare.name"), row.name(), row.personName()));
        compared.add(new Compared(TEXT.get("compare.number"), row.written(), row.personId18()));
        compared.add(new Compared(TEXT.get("compare.birth"), day(row.birth()), member == null ? "" : day(member.birth())));
        compared.add(new Compared(TEXT.get("compare.village"), village(row.writtenArea()), rollVillage));
        compared.add(new Compared(TEXT.get("compare.more"), (day(row.day()) + "  " + row.detail()).strip(), ""));
        compared.add(new Compared(TEXT.get("compare.state"), "", member == null ? TEXT.get("compare.nobody")
                : (member.state().text() + "  " + rules.reason(member.reason()).map(reason -> reason.name().text()).orElse("")).strip()));
        return compared;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** What speaks for it, in words. */
    String evidence(FindingRow row) {
        String sure = row.personId() == 0 ? "" : TEXT.get("compare.score", row.score());
        return Stream.of(TEXT.get("compare.from", lists(row), row.row()), sure, row.evidence()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("   "));
    }

    /** The ways in which all of some findings can be settled. */
    List<Settlement> ways(Collection<FindingRow> rows) {
        Set<Settlement> ways = EnumSet.allOf(Settlement.class);
        rows.forEach(row -> ways.retainAll(row.settlement() == null ? row.kind().settlements() : Set.of()));
        return rows.isEmpty() ? List.of() : List.copyOf(ways);
    }

    int settle(Collection<FindingRow> rows, Settlement way, String reason) {
        int count = desk.get(Store.class).write(s -> office.findings().settle(s, actor(), rows.stream().map(FindingRow::id).toList(), way, reason));
        desk.get(Store.class).read(s -> {
            open = office.findings().open(s, actor(), year);
            return null;
        });
        return count;
    }
}
