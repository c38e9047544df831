package org.minkang.ui.queue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.minkang.base.AreaCode;
import org.minkang.base.Text;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.Calendars;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueCounts;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueFilter.Sort;
import org.minkang.casework.QueueRow;
import org.minkang.casework.type.CaseworkRules;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Remembered;

/** What the queue shows and how it says it, without widgets. Reads from the database where it says so. */
public final class QueueModel {

    private static final Text TEXT = Text.of(QueueModel.class);

    /** Something to choose in a filter. */
    public record Choice(String key, String label) {
    }

    /** What the filters offer. */
    public record Choices(List<Choice> steps, List<Choice> areas, List<Choice> items) {
    }

    /** Limits that can be asked for: late, until today, within so many working days. */
    static final List<Integer> LIMITS = List.of(-1, 0, 3, 5, 10);

    private final Desk desk;
    private final Map<String, String> areaNames = new ConcurrentHashMap<>();
    private volatile WorkingCalendar calendar;
    private QueueFilter filter;
    private Integer within;

    public QueueModel(Desk desk) {
        this.desk = desk;
        filter = QueueFilter.of(Scope.MINE);
    }

    public QueueFilter filter() {
        return filter.dueBefore(lastDay());
    }

    private LocalDate lastDay() {
        LocalDate today = desk.today();
        if (within == null || within <= 0) {
            return within == null ? null : today.plusDays(within);
        }
        return calendar == null ? today.plusDays(within) : calendar.plusWorkingDays(today, within);
    }

    public void scope(Scope scope) {
        filter = new QueueFilter(scope, filter.typeKey(), filter.step(), filter.area(), filter.itemKey(),
                filter.dueBefore(), filter.text(), filter.paused(), filter.sort(), filter.descending());
    }

    public void step(String step) {
        filter = filter.step(step);
    }

    public void area(String area) {
        filter = filter.area(area);
    }

    public void text(String text) {
        filter = filter.text(text == null || text.isBlank() ? null : text.strip());
    }

    public void item(String key) {
        filter = filter.item(key);
    }

    /** Only what is due within so many working days, 0 for today, -1 for what is late; null for everything. */
    public void within(Integer workingDays) {
        within = workingDays;
    }

    public Integer within() {
        return within;
    }

    public void sort(Sort by, boolean down) {
        filter = filter.sort(by, down);
    }

    /** Whether anything besides the scope narrows the list. */
    public boolean narrowed() {
        return filter.step() != null || filter.area() != null || filter.itemKey() != null || filter.text() != null || within != null;
    }

    public void widen() {
        filter = QueueFilter.of(filter.scope()).sort(filter.sort(), filter.descending());
        within = null;
    }

    /** Keeps the choices, but not the words searched for, until the same person starts the program again. */
    public void keep() {
        Remembered.put(memory(), String.join(",", orEmpty(filter.step()), orEmpty(filter.area()), orEmpty(filter.itemKey()),
                within == null ? "" : within.toString(), filter.sort().name(), Boolean.toString(filter.descending())));
    }

    /** Brings back what was kept. */
    public void recall() {
        String[] kept = Remembered.get(memory(), "").split(",", -1);
        if (kept.length != 6) {
            return;
        }
        filter = filter.step(orNull(kept[0])).area(orNull(kept[1])).item(orNull(kept[2]));
        within = LIMITS.stream().filter(n -> n.toString().equals(kept[3])).findFirst().orElse(null);
        Arrays.stream(Sort.values()).filter(s -> s.name().equals(kept[4])).findFirst()
                .ifPresent(s -> sort(s, Boolean.parseBoolean(kept[5])));
    }

    private String memory() {
        return "queue." + desk.actor().account();
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** Reads from the database. */
    public long count(QueueFilter of) {
        return desk.get(Cases.class).queueCount(desk.actor(), of);
    }

    /** Reads from the database, and the names of the areas in the rows with them. @param all the rows there are, if known */
    public List<QueueRow> page(QueueFilter of, int first, int max, long all) {
        List<QueueRow> rows = desk.get(Cases.class).queue(desk.actor(), of, first, max, all);
        List<String> unknown = rows.stream().map(QueueRow::areaCode).filter(c -> c != null && !areaNames.containsKey(c))
                .distinct().toList();
        if (!unknown.isEmpty() || calendar == null) {
            desk.get(Store.class).read(s -> {
                areaNames.putAll(desk.get(Areas.class).shortNames(s, unknown));
                calendar = calendar == null ? desk.get(Calendars.class).of(s) : calendar;
                return null;
            });
        }
        return rows;
    }

    /** How much there is in the scopes that have a number. Reads from the database. */
    public Map<Scope, Long> counts() {
        QueueCounts counts = desk.get(Cases.class).counts(desk.actor());
        return Map.of(Scope.MINE, counts.mine(), Scope.GROUP, counts.group(), Scope.WAITING_FOR_OTHERS, counts.waiting());
    }

    /** What the filters offer. Reads from the database. */
    public Choices choices() {
        return desk.get(Store.class).read(s -> {
            calendar = desk.get(Calendars.class).of(s);
            Map<String, String> steps = new LinkedHashMap<>();
            List<Choice> areas = new ArrayList<>();
            desk.get(PolicyPacks.class).on(s, desk.today()).ifPresent(pack -> {
                pack.optional(CaseworkRules.class).ifPresent(rules -> rules.caseTypes().forEach(
                        t -> t.steps().forEach(step -> steps.putIfAbsent(step.key(), step.name().text()))));
                AreaCode root = desk.actor().area().orElse(pack.area());
                for (Area a : desk.get(Areas.class).children(s, root)) {
                    areas.add(new Choice(a.code().digits(), a.name()));
                }
            });
            return new Choices(choices(steps), areas, choices(desk.get(Cases.class).itemsInWork(s)));
        });
    }

    private static List<Choice> choices(Map<String, String> labels) {
        return labels.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
    }

    /** Township and village of the row; the township alone is what the column has room for. */
    public String area(QueueRow row) {
        return row.areaCode() == null ? "" : areaNames.getOrDefault(row.areaCode(), "");
    }

    /** How the time limit reads: late by so many working days, today, so many days left, or stopped since. */
    public String due(QueueRow row) {
        LocalDate today = desk.today();
        if (row.status() == CaseStatus.CLOSED || row.status() == CaseStatus.WITHDRAWN) {
            return TEXT.get("due.closed." + row.status());
        }
        if (row.status() == CaseStatus.PAUSED) {
            return row.pausedOn() == null ? TEXT.get("due.paused")
                    : TEXT.get("due.paused-since", ChronoUnit.DAYS.between(row.pausedOn(), today));
        }
        return due(row.dueOn(), today, calendar);
    }

    /** The same for any limit. */
    public static String due(LocalDate on, LocalDate today, WorkingCalendar calendar) {
        if (on == null) {
            return "";
        }
        if (on.equals(today)) {
            return TEXT.get("due.today");
        }
        if (on.isBefore(today) && days(on, today, calendar) == 0) {
            return TEXT.get("due.just-late");
        }
        return on.isBefore(today) ? TEXT.get("due.late", days(on, today, calendar))
                : TEXT.get("due.left", days(today, on, calendar), on.toString().substring(5));
    }

    private static long days(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return calendar == null ? ChronoUnit.DAYS.between(from, to)
                : calendar.workingDaysBetween(from, to);
    }

    /** Red when late, amber when due today, grey while stopped or closed. */
    public Tone dueTone(QueueRow row) {
        LocalDate today = desk.today();
        if (row.status() != CaseStatus.OPEN) {
            return Tone.MUTED;
        }
        return row.overdue(today) ? Tone.BAD : today.equals(row.dueOn()) ? Tone.WARN : Tone.TEXT;
    }

    /** Who has the task: "me", a colleague, or nobody. */
    public String holder(QueueRow row) {
        return row.holderId() == null ? "" : row.holderId() == desk.actor().accountId() ? TEXT.get("holder.me") : row.holderName();
    }
}
