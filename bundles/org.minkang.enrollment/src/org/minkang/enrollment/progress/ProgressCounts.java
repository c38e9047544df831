package org.minkang.enrollment.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.store.Session;

/** Counts the progress of a year. */
public class ProgressCounts {

    /** Digits of the code of a township. */
    private static final int TOWNSHIP = 9;

    private final Access access;

    public ProgressCounts(Access access) {
        this.access = access;
    }

    /**
     * The progress of a year, of what the actor may see.
     *
     * @param villages  by their codes
     * @param townships the furthest first
     * @param whole     everything together
     */
    public record Progress(List<VillageCount> villages, List<VillageCount> townships, VillageCount whole) {
    }

    /** Counts in one pass over the roll. */
    public Progress of(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        AreaScope scope = AreaScope.of(actor, "area_code", null);
        Map<String, VillageCount> villages = new TreeMap<>();
        s.rows(row -> {
            long count = row.number(4);
            MemberState state = MemberState.valueOf(row.text(2));
            boolean present = row.number(3) == 1;
            boolean task = state != MemberState.EXEMPT;
            villages.merge(row.text(1), new VillageCount(row.text(1), count, present ? count : 0, task ? 0 : count, task ? count : 0,
                    task && present ? count : 0, state == MemberState.ENROLLED ? count : 0, row.number(5)), VillageCount::plus);
        }, "select area_code, state, present, count(*), sum(paid_fen) from enrollment_member where plan_year = ?"
                + scope.sql() + " group by area_code, state, present", scope.after(year).toArray());
        Map<String, VillageCount> townships = new TreeMap<>();
        VillageCount whole = VillageCount.none(actor.area().map(area -> area.digits()).orElse(""));
        for (VillageCount village : villages.values()) {
            String code = village.area().length() < TOWNSHIP ? village.area() : village.area().substring(0, TOWNSHIP);
            townships.merge(code, VillageCount.none(code).plus(village), VillageCount::plus);
            whole = whole.plus(village);
        }
        List<VillageCount> ranked = new ArrayList<>(townships.values());
        ranked.sort(Comparator.comparing(VillageCount::area));
        ranked.sort((a, b) -> b.compareTo(a));
        return new Progress(List.copyOf(villages.values()), ranked, whole);
    }

    /** How many became enrolled by paying on each day, the first one first. */
    public Map<LocalDate, Long> byDay(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        AreaScope scope = AreaScope.of(actor, "area_code", null);
        Map<LocalDate, Long> days = new TreeMap<>();
        s.rows(row -> days.put(row.day(1), row.number(2)), "select paid_on, count(*) from enrollment_member where plan_year = ?"
                + " and state = 'ENROLLED' and paid_on is not null" + scope.sql() + " group by paid_on", scope.after(year).toArray());
        return days;
    }
}
