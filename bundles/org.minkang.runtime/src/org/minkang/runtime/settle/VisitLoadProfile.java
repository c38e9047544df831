package org.minkang.runtime.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Masking;
import org.minkang.base.Money;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.rules.Vocabularies;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.visits.VisitEntry;
import org.minkang.benefit.visits.VisitLoad;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
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
 * Visits from a workbook, one row each, for instance from the settlement system. Kinds, levels, diseases, items and flags
 * may be written by name or by key of the pack of the visit's day.
 */
public final class VisitLoadProfile implements SheetProfile<LoadRow, Actor> {

    /** The id of the profile. */
    public static final String ID = "benefit.visits";

    private static final Text TEXT = Text.of(PackSet.class);
    private static final int PORTION = 1_000;
    /** Which column a field of the entry stands in, where it has another name. */
    private static final Map<String, String> COLUMN = Map.of("invoice", "number", "costs", "cost", "ownExpense", "own");

    private final Store store;
    private final Persons persons;
    private final Providers providers;
    private final PolicyPacks packs;
    private final VisitLoad load;

    public VisitLoadProfile(Store store, Persons persons, Providers providers, PolicyPacks packs, VisitLoad load) {
        this.store = store;
        this.persons = persons;
        this.providers = providers;
        this.packs = packs;
        this.load = load;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("visits.profile");
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("number", "票据号", "Invoice", "票号", "流水号", "结算编号", "就诊流水号").needed().wide(20),
                SheetColumn.idNumber("person", "身份证号", "ID number", "身份证号码", "公民身份号码", "证件号码").needed(),
                SheetColumn.text("name", "姓名", "Name", "参保人姓名", "患者姓名").wide(10),
                SheetColumn.text("kind", "就医类别", "Kind", "kind", "医疗类别").needed(),
                SheetColumn.text("provider", "医疗机构", "Provider", "机构名称", "定点机构", "就诊医院").wide(20),
                SheetColumn.text("level", "机构等级", "Level", "level", "等级", "医院等级"),
                SheetColumn.day("from", "入院日期", "From", "from", "就诊日期", "日期").needed(), SheetColumn.day("to", "出院日期", "To", "to"),
                SheetColumn.text("disease", "病种", "Disease", "disease"),
                SheetColumn.money("cost", "合规费用", "Cost", "cost", "目录内费用", "合规医疗费用").needed(),
                SheetColumn.text("detail", "其中", "Of which", "费用明细", "分项费用").wide(24),
                SheetColumn.money("own", "自费费用", "Own expense", "own-expense", "自费"),
                SheetColumn.text("flags", "标记", "Flags", "flags"));
    }

    @Override
    public LoadRow read(SheetRow row, RowProblems problems) {
        LocalDate from = row.day("from").orElse(null);
        Optional<VisitKind> kind = Written.kind(row.text("kind"));
        if (kind.isEmpty()) {
            problems.error("kind", "settle.kind", Written.kindExpected());
        }
        Optional<IdNumber> number = row.idNumber("person");
        long cost = row.money("cost").map(Money::fen).orElse(0L);
        long own = row.money("own").map(Money::fen).orElse(0L);
        return problems.bad() || from == null || number.isEmpty() ? null
                : new LoadRow(row.text("number"), number.get(), row.text("name"), kind.get(), row.text("provider"), row.text("level"), from,
                        row.day("to").orElse(from), row.text("disease"), cost, row.text("detail"), own, row.text("flags"));
    }

    @Override
    public void check(Actor caller, List<SheetEntry<LoadRow>> chunk, CheckContext context) {
        chunk.forEach(entry -> context.sameAs("visits.invoice", entry.value().invoice(), entry.row()).ifPresent(
                first -> error(entry, "number", "visits.twice", first)));
        store.read(s -> {
            Map<SheetEntry<LoadRow>, VisitLoad.Candidate> candidates = candidates(s, caller, chunk);
            List<List<Problem>> problems = load.check(s, caller, List.copyOf(candidates.values()));
            int i = 0;
            for (SheetEntry<LoadRow> entry : candidates.keySet()) {
                problems.get(i++).forEach(p -> entry.error(COLUMN.getOrDefault(p.place(), p.place()), p.code(), p.message()));
            }
            return null;
        });
    }

    /** What the rows are about; what cannot be found is reported at its cell. */
    private Map<SheetEntry<LoadRow>, VisitLoad.Candidate> candidates(Session s, Actor caller, List<SheetEntry<LoadRow>> chunk) {
        Map<String, Person> holders = persons.byNumbers(s, chunk.stream().map(e -> e.value().person()).collect(Collectors.toSet()));
        Map<LocalDate, Optional<BenefitRules>> byDay = new HashMap<>();
        Map<String, Optional<Provider>> found = new HashMap<>();
        Map<SheetEntry<LoadRow>, VisitLoad.Candidate> candidates = new LinkedHashMap<>();
        for (SheetEntry<LoadRow> entry : chunk) {
            LoadRow row = entry.value();
            Person holder = holders.get(row.person().text());
            Optional<Problem> outside = Optional.ofNullable(holder).flatMap(person -> load.outside(caller, person));
            if (holder == null) {
                error(entry, "person", "visits.nobody");
            } else if (outside.isPresent()) {
                entry.error("person", outside.get().code(), outside.get().message());
            } else if (!row.name().isEmpty() && !row.name().equals(holder.name())) {
                error(entry, "name", "visits.other-name", Masking.name(holder.name()));
            }
            Optional<BenefitRules> rules = byDay.computeIfAbsent(row.to(), day -> packs.on(s, day).flatMap(p -> p.optional(BenefitRules.class)));
            if (rules.isEmpty()) {
                error(entry, "to", "settle.no-pack", row.to());
            }
            Optional<Provider> provider = row.provider().isEmpty() ? Optional.empty()
                    : found.computeIfAbsent(row.provider(), written -> providers.find(s, written));
            if (!row.provider().isEmpty() && provider.isEmpty()) {
                error(entry, "provider", "visits.provider", row.provider());
            }
            if (holder != null && rules.isPresent()) {
                VisitEntry visit = entry(entry, holder, provider.map(Provider::code).orElse(""), rules.get().words());
                if (entry.good()) {
                    candidates.put(entry, new VisitLoad.Candidate(visit, holder, provider.map(Provider::id).orElse(null)));
                }
            }
        }
        return candidates;
    }

    private static VisitEntry entry(SheetEntry<LoadRow> entry, Person holder, String provider, Vocabularies words) {
        LoadRow row = entry.value();
        List<Cost> costs = CostDetail.read(row.detail(), row.counted(), words.items(), (kind, sentence) -> entry.error("detail", kind, sentence));
        Set<String> flags = Written.several(row.flags()).stream().map(flag -> key(entry, "flags", flag, words.flags()))
                .collect(Collectors.toUnmodifiableSet());
        return new VisitEntry(row.invoice(), holder.id(), provider, row.kind(), key(entry, "level", row.level(), words.levels()), row.from(),
                row.to(), key(entry, "disease", row.disease(), words.diseases()), costs, row.own(), flags);
    }

    private static String key(SheetEntry<LoadRow> entry, String column, String written, Vocabulary vocabulary) {
        return Written.key(written, vocabulary.terms(), sentence -> entry.error(column, "settle.unknown", sentence));
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<LoadRow>> good, Progress progress) {
        return store.write(s -> {
            VisitLoad.Loaded loaded = load.enter(s, caller, fileName, () -> portions(s, caller, good.iterator()), progress);
            return new ApplyReport(loaded.visits(), 0, 0, List.of());
        });
    }

    private Iterator<List<VisitLoad.Candidate>> portions(Session s, Actor caller, Iterator<SheetEntry<LoadRow>> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<VisitLoad.Candidate> next() {
                List<SheetEntry<LoadRow>> portion = new ArrayList<>(PORTION);
                while (portion.size() < PORTION && rows.hasNext()) {
                    portion.add(rows.next());
                }
                Map<SheetEntry<LoadRow>, VisitLoad.Candidate> candidates = candidates(s, caller, portion);
                refuseLost(portion);
                return List.copyOf(candidates.values());
            }
        };
    }

    /** Refused, naming the rows, when what they refer to has changed since the check. */
    private static void refuseLost(List<SheetEntry<LoadRow>> portion) {
        List<Problem> lost = portion.stream().flatMap(e -> e.problems().stream()).filter(p -> !p.note())
                .map(p -> new Problem(p.kind(), TEXT.get("visits.row", p.row()), p.message())).toList();
        if (!lost.isEmpty()) {
            throw new Refused(lost);
        }
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }

    private static void error(SheetEntry<LoadRow> entry, String column, String kind, Object... args) {
        entry.error(column, kind, TEXT.get(kind, args));
    }
}
