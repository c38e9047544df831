package org.minkang.enrollment.ui.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.base.AreaCode;
import org.minkang.base.Text;
import org.minkang.benefit.rules.Term;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.roll.Dues;
import org.minkang.enrollment.roll.MemberFilter;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.roll.Members;
import org.minkang.enrollment.ui.Figure;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.register.Household;
import org.minkang.register.Households;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** The persons of a village in a year without widgets: which are shown, what a household pays, and what is said of a person. */
final class VillageModel {

    private static final Text TEXT = Text.of(VillageModel.class);
    private static final int TOWNSHIP = 9;

    /** An area to choose; the whole of a larger one has the code of that. */
    record Place(String code, String name) {
    }

    /** A household with the name of its head; empty when nobody is named. */
    record Shown(List<MemberRow> rows, String head) {
    }

    private final Desk desk;
    private final EnrollmentOffice office;
    private final PayEntry entry;
    private Campaign campaign;
    private EnrollmentRules rules;
    private List<Term> tiers = List.of();
    private List<Place> townships = List.of();
    private final Map<String, List<Place>> villages = new HashMap<>();
    private int year;
    private MemberFilter filter;
    private String headline = "";

    VillageModel(Desk desk) {
        this.desk = desk;
        this.office = desk.get(EnrollmentOffice.class);
        this.entry = new PayEntry(desk.today());
        filter = new MemberFilter(0, "", mayCollect() ? MemberState.OPEN : null, null, "");
    }

    private Actor actor() {
        return desk.actor();
    }

    boolean mayCollect() {
        return desk.has(Rights.COLLECT);
    }

    /** Whether the person says why somebody is not enrolled. */
    boolean mayExplain() {
        return desk.has(Rights.VISIT);
    }

    /** @param newYear 0 for the one people work in */
    void aim(int newYear, String area) {
        year = newYear;
        filter = new MemberFilter(newYear, area, filter.state(), null, "");
    }

    /** Reads what the page stands on; not on the UI thread. */
    void read() {
        desk.get(Store.class).read(s -> {
            List<Campaign> all = office.campaigns().all(s, actor());
            campaign = all.stream().filter(c -> c.year() == year).findFirst().or(() -> office.campaigns().current(all)).orElse(null);
            if (campaign == null) {
                return null;
            }
            year = campaign.year();
            rules = office.campaigns().rules(s, campaign);
            tiers = new Dues(office.campaigns().pack(s, campaign), campaign.cover().from(), campaign.closesOn()).tierTerms();
            places(desk.get(Areas.class).all(s));
            String area = filter.area().isEmpty() || !AreaScope.contains(actor(), filter.area()) ? first() : filter.area();
            filter = new MemberFilter(year, area, filter.state(), filter.reason(), filter.text());
            if (entry.channel().isEmpty()) {
                rules.channels().stream().min(Comparator.comparing(c -> !c.cash())).ifPresent(c -> entry.channel(c.key()));
            }
            headline(s);
            return null;
        });
    }

    private void places(List<Area> areas) {
        List<Area> seen = areas.stream().filter(area -> AreaScope.contains(actor(), area.code().digits())
                || area.level() == AreaCode.Level.TOWNSHIP && actor().area().map(own -> area.code().contains(own)).orElse(false)).toList();
        townships = seen.stream().filter(area -> area.level() == AreaCode.Level.TOWNSHIP)
                .map(area -> new Place(area.code().digits(), area.name())).toList();
        villages.clear();
        for (Place township : townships) {
            List<Place> inside = new ArrayList<>();
            if (AreaScope.contains(actor(), township.code())) {
                inside.add(new Place(township.code(), TEXT.get("place.whole")));
            }
            seen.stream().filter(area -> area.level() == AreaCode.Level.VILLAGE && area.code().digits().startsWith(township.code()))
                    .forEach(area -> inside.add(new Place(area.code().digits(), area.name())));
            villages.put(township.code(), inside);
        }
    }

    /** The first village there is. */
    private String first() {
        List<Place> inside = townships.isEmpty() ? List.of() : villages(townships.get(0).code());
        return inside.isEmpty() ? "" : inside.get(Math.min(1, inside.size() - 1)).code();
    }

    private void headline(Session s) {
        Members members = office.members();
        MemberFilter all = MemberFilter.of(year, filter.area());
        long enrolled = members.count(s, actor(), all.with(MemberState.ENROLLED));
        long open = members.count(s, actor(), all.with(MemberState.OPEN));
        long exempt = members.count(s, actor(), all.with(MemberState.EXEMPT));
        headline = TEXT.get("village.headline", Figure.grouped(enrolled + open), Figure.grouped(enrolled), Figure.grouped(open), Figure.grouped(exempt));
    }

    /** Counts anew after something was done. */
    void recount() {
        desk.get(Store.class).read(s -> {
            headline(s);
            return null;
        });
    }

    Optional<Campaign> campaign() {
        return Optional.ofNullable(campaign);
    }

    int year() {
        return year;
    }

    String headline() {
        return headline;
    }

    EnrollmentRules rules() {
        return rules;
    }

    List<Term> tiers() {
        return tiers;
    }

    String tierName(String key) {
        return tiers.stream().filter(term -> term.key().equals(key)).findFirst().map(term -> term.name().text()).orElse(key);
    }

    String reasonName(String key) {
        return key.isEmpty() ? "" : rules.reason(key).map(reason -> reason.name().text()).orElse(key);
    }

    PayEntry entry() {
        return entry;
    }

    /** Whether only those with a ground of the pack still pay. */
    boolean over() {
        return campaign != null && (campaign.closedAt().isPresent() || desk.today().isAfter(campaign.closesOn()));
    }

    LocalDate today() {
        return desk.today();
    }

    // ---- which persons ------------------------------------------------------------------------------------------------------

    List<Place> townships() {
        return townships;
    }

    List<Place> villages(String township) {
        return villages.getOrDefault(township, List.of());
    }

    String township() {
        return filter.area().length() < TOWNSHIP ? "" : filter.area().substring(0, TOWNSHIP);
    }

    /** Name of the area that is shown. */
    String name() {
        String township = townships.stream().filter(t -> t.code().equals(township())).findFirst().map(Place::name).orElse("");
        return villages(township()).stream().filter(v -> v.code().equals(filter.area()) && v.code().length() > TOWNSHIP).findFirst()
                .map(Place::name).orElse(township);
    }

    MemberFilter filter() {
        return filter;
    }

    void filter(MemberFilter newFilter) {
        filter = newFilter;
    }

    void area(String code) {
        filter = new MemberFilter(year, code, filter.state(), filter.reason(), "");
    }

    long count(MemberFilter of) {
        return desk.get(Store.class).read(s -> office.members().count(s, actor(), of));
    }

    List<MemberRow> page(MemberFilter of, int first, int max) {
        return desk.get(Store.class).read(s -> office.members().page(s, actor(), of, first, max));
    }

    /** The place of a person in the list; -1 when the list has not got them. */
    int place(MemberFilter of, MemberRow person) {
        return desk.get(Store.class).read(s -> {
            long before = office.members().before(s, actor(), of, person.id());
            List<MemberRow> there = office.members().page(s, actor(), of, (int) before, 1);
            return there.isEmpty() || there.get(0).id() != person.id() ? -1 : (int) before;
        });
    }

    /** A person of the year, with the village they belong to as the one that is shown. */
    Optional<MemberRow> find(long personId) {
        Optional<MemberRow> row = desk.get(Store.class).read(s -> office.members().row(s, actor(), year, personId));
        row.ifPresent(found -> filter = MemberFilter.of(year, found.area()));
        return row;
    }

    /** The next household in which somebody is open. */
    Optional<MemberRow> next(long memberId) {
        return desk.get(Store.class).read(s -> office.members().nextOpen(s, actor(), year, filter.area(), memberId));
    }

    Shown household(MemberRow of) {
        return desk.get(Store.class).read(s -> {
            if (of.householdId() == 0) {
                List<MemberRow> alone = office.members().row(s, actor(), year, of.personId()).map(List::of).orElse(List.of());
                return new Shown(alone, of.name());
            }
            List<MemberRow> rows = office.members().household(s, actor(), year, of.householdId());
            long head = desk.get(Households.class).find(s, of.householdId()).flatMap(Household::headPersonId).orElse(0L);
            return new Shown(rows, rows.stream().filter(row -> row.personId() == head).findFirst()
                    .or(() -> rows.stream().findFirst()).map(MemberRow::name).orElse(""));
        });
    }

    // ---- what is done -------------------------------------------------------------------------------------------------------

    Collection take(NewCollection collection) {
        return desk.get(Store.class).write(s -> office.collecting().take(s, actor(), collection));
    }

    Optional<Collection> collection(long memberId) {
        return desk.get(Store.class).read(s -> office.collecting().of(s, actor(), memberId));
    }

    void makeVoid(Collection collection, LocalDate on, String reason) {
        desk.get(Store.class).run(s -> office.collecting().makeVoid(s, actor(), collection.id(), collection.version(), on, reason));
    }

    void because(List<MemberRow> rows, String reason, String note) {
        desk.get(Store.class).run(s -> rows.forEach(row -> office.members().because(s, actor(), row.id(), row.version(), reason, note)));
    }

    void choose(List<MemberRow> rows, String tier) {
        desk.get(Store.class).run(s -> rows.forEach(row -> office.members().choose(s, actor(), row.id(), row.version(), tier)));
    }
}
