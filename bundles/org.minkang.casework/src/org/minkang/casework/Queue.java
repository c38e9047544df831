package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueFilter.Sort;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.StepType;
import org.minkang.store.DatabaseKind;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.store.Work;

/**
 * The queues. A page is one statement: it walks an index of tasks (or cases) in the wanted order until the page is full,
 * and joins only that page with its cases.
 */
final class Queue {

    private static final int MOST_OF_A_PERSON = 500;

    private final Store store;
    private final Parts parts;
    private final boolean server;
    private final String dirty;

    Queue(Store store, Parts parts) {
        this.store = store;
        this.parts = parts;
        this.server = store.info().database() == DatabaseKind.POSTGRESQL;
        // a list must not stand still while a long import holds its locks; what is acted on is read again, locked
        this.dirty = server ? "" : " with ur";
    }

    /** The own list needs no right, but somebody who is signed in. */
    private <T> T read(Actor actor, Work<T> work) {
        return store.read(session -> {
            parts.access().requireSignedIn(session, actor);
            return work.run(session);
        });
    }

    List<QueueRow> page(Actor actor, QueueFilter filter, int first, int max) {
        return read(actor, session -> switch (filter.scope()) {
            case MINE, DONE, GROUP -> taskPage(session, actor, sorted(session, actor, filter), ranges(session, actor, filter),
                    first, max);
            case WAITING_FOR_OTHERS, ALL -> casePage(session, actor, sorted(session, actor, filter), first, max);
        });
    }

    /** Where an index goes both ways, what lies beyond the middle is nearer from the end. */
    List<QueueRow> page(Actor actor, QueueFilter filter, int first, int max, long of) {
        if (filter.scope() != Scope.GROUP || !bothWays(filter) || first <= of / 2 || first >= of) {
            return page(actor, filter, first, max);
        }
        int many = (int) Math.min(max, of - first);
        List<QueueRow> rows = new ArrayList<>(page(actor, filter.sort(filter.sort(), !filter.descending()),
                (int) (of - first - many), many));
        Collections.reverse(rows);
        return rows;
    }

    /** Whether the tasks of a group have an index in the order of the filter and one in the opposite order. */
    private static boolean bothWays(QueueFilter filter) {
        return filter.sort() == Sort.DUE || filter.sort() == Sort.NUMBER;
    }

    long count(Actor actor, QueueFilter filter) {
        return read(actor, session -> switch (filter.scope()) {
            case MINE, DONE, GROUP -> count(session, actor, filter, ranges(session, actor, filter));
            case WAITING_FOR_OTHERS, ALL -> countCases(session, actor, filter);
        });
    }

    Map<String, String> itemsInWork(Session session) {
        Map<String, String> items = new LinkedHashMap<>();
        session.rows("select item_key, min(label) as label from mk_case_item where pending_key is not null"
                + " group by item_key order by min(label)" + dirty).forEach(r -> items.put(r.text(1), r.text(2)));
        return items;
    }

    /**
     * The first due case after another one; from the top again when there is none, and those that somebody else has open
     * right now only when there is no other.
     */
    Optional<Long> nextDue(Actor actor, QueueFilter filter, long after) {
        QueueFilter due = filter.paused(false).sort(Sort.DUE, false);
        return switch (filter.scope()) {
            case MINE, GROUP -> read(actor, session -> {
                Row place = session.rows(QueueSql.PLACE, after, actor.accountId()).stream().findFirst().orElse(null);
                LocalDateTime now = parts.now();
                return Stream.<UnaryOperator<QueueSql>>of(
                        sql -> (place == null ? sql : sql.after(place.day(1), place.number(2))).notOpenElsewhere(actor, now),
                        sql -> sql.notOpenElsewhere(actor, now), UnaryOperator.identity())
                        .map(more -> first(session, actor, due, after, more)).flatMap(Optional::stream).findFirst();
            });
            case DONE, WAITING_FOR_OTHERS, ALL -> Optional.empty();
        };
    }

    private Optional<Long> first(Session session, Actor actor, QueueFilter due, long but, UnaryOperator<QueueSql> more) {
        List<Range> ranges = ranges(session, actor, due);
        ranges.forEach(r -> more.apply(r.sql().and("(t.holder_id is null or t.holder_id = ?)", actor.accountId())
                .and("t.case_id <> ?", but)));
        return taskPage(session, actor, due, ranges, 0, 1).stream().findFirst().map(QueueRow::caseId);
    }

    QueueCounts counts(Actor actor) {
        return read(actor, session -> {
            LocalDate today = parts.today();
            QueueFilter mine = QueueFilter.of(Scope.MINE);
            QueueFilter group = QueueFilter.of(Scope.GROUP);
            long overdue = due(session, actor, today.minusDays(1));
            return new QueueCounts(count(session, actor, mine, ranges(session, actor, mine)),
                    count(session, actor, group, ranges(session, actor, group)), due(session, actor, today) - overdue,
                    overdue, number(session, QueueSql.WAITING.get(0), List.of(actor.accountId()))
                            - number(session, QueueSql.WAITING.get(1), List.of(actor.accountId())));
        });
    }

    /** Running tasks due up to a day that the actor holds or could take. */
    private long due(Session session, Actor actor, LocalDate day) {
        QueueFilter mine = QueueFilter.of(Scope.MINE).paused(false).dueBefore(day);
        QueueFilter group = QueueFilter.of(Scope.GROUP).paused(false).dueBefore(day);
        List<Range> free = ranges(session, actor, group);
        free.forEach(r -> r.sql().and("t.holder_id is null"));
        return count(session, actor, mine, ranges(session, actor, mine)) + count(session, actor, group, free);
    }

    /** Whether the actor may look for persons; whoever must not know them would find out by a name or village that is typed in. */
    private boolean named(Session session, Actor actor, QueueFilter filter) {
        return filter.text() == null && filter.area() == null || !Redaction.hidesPersons(parts, session, actor);
    }

    /** The order of names and villages tells them, too. */
    private QueueFilter sorted(Session session, Actor actor, QueueFilter filter) {
        boolean byPerson = filter.sort() == Sort.NAME || filter.sort() == Sort.AREA;
        return byPerson && Redaction.hidesPersons(parts, session, actor) ? filter.sort(Sort.DUE, filter.descending()) : filter;
    }

    // ---- tasks --------------------------------------------------------------------------------------------------------

    /**
     * The tasks of one index range.
     *
     * @param sql   its conditions, without four eyes
     * @param steps the steps the tasks can be of; empty for the actor's own tasks
     */
    private record Range(QueueSql sql, List<String> steps) {
    }

    /** One range per index: the own tasks, or those of each right the actor has. */
    private List<Range> ranges(Session session, Actor actor, QueueFilter filter) {
        boolean named = named(session, actor, filter);
        if (filter.scope() != Scope.GROUP) {
            return List.of(new Range(new QueueSql("t").and("t.holder_id = ?", actor.accountId())
                    .and("t.status = ?", filter.scope() == Scope.MINE ? "OPEN" : "DONE").filtered(filter, named), List.of()));
        }
        List<Range> ranges = new ArrayList<>();
        parts.types().groups(session).forEach((right, steps) -> {
            if (parts.access().allows(session, actor, right)) {
                QueueSql sql = new QueueSql("t").and("t.status = 'OPEN'").and("t.right_id = ?", right)
                        .filtered(filter, named)
                        .area(actor.area().map(AreaCode::digits).orElse(null));
                boolean opinions = steps.stream().anyMatch(s -> s.opinions().isPresent());
                ranges.add(new Range(opinions ? sql.onePlace(actor.accountId()) : sql,
                        steps.stream().map(StepType::key).distinct().toList()));
            }
        });
        return ranges;
    }

    private List<QueueRow> taskPage(Session session, Actor actor, QueueFilter filter, List<Range> ranges, int first,
            int max) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        boolean group = filter.scope() == Scope.GROUP;
        if (group) {
            ranges.forEach(r -> r.sql().notBarred(actor.accountId(), (long) first + max, server));
        }
        String order = filter.scope() == Scope.DONE && filter.sort() == Sort.DUE ? "done_at desc, task_id desc"
                : QueueSql.order(filter, "due_on", "task_id");
        // what is not in the order of an index is at least sorted without looking at the tasks themselves
        String index = !group ? "" : "MK_TASK_GROUP" + (filter.sort() == Sort.NUMBER ? "_NO" : "")
                + (filter.descending() && bothWays(filter) ? "_DOWN" : "");
        String inner = order.replace("task_id", "id");
        List<String> texts = ranges.stream().map(r -> r.sql().tasks(index, inner)).toList();
        List<Object> params = new ArrayList<>();
        ranges.forEach(r -> {
            params.addAll(r.sql().params());
            params.add(first + max);
        });
        return rows(session, actor, QueueSql.taskPage(texts, order), page(params, first, max));
    }

    private long count(Session session, Actor actor, QueueFilter filter, List<Range> ranges) {
        long all = ranges.stream().mapToLong(r -> number(session, r.sql().count("mk_task t"), r.sql().params())).sum();
        return filter.scope() != Scope.GROUP ? all : all - ranges.stream().mapToLong(r -> {
            List<Object> params = new ArrayList<>(r.sql().params());
            params.add(actor.accountId());
            params.addAll(r.steps());
            return number(session, r.sql().countBarred(r.steps().size()), params);
        }).sum();
    }

    private long number(Session session, String sql, List<Object> params) {
        return session.rows(sql + dirty, params.toArray()).get(0).number(1);
    }

    // ---- cases --------------------------------------------------------------------------------------------------------

    private QueueSql cases(Session session, Actor actor, QueueFilter filter) {
        QueueSql sql = new QueueSql("c");
        if (filter.scope() == Scope.ALL) {
            parts.access().require(session, actor, Cases.READ_RIGHT);
            sql.area(actor.area().map(AreaCode::digits).orElse(null));
        } else {
            sql.and("p.account_id = ?", actor.accountId()).and("p.running = 1").nothingOpenFor(actor.accountId());
        }
        return sql.filtered(filter, named(session, actor, filter));
    }

    private long countCases(Session session, Actor actor, QueueFilter filter) {
        QueueSql sql = cases(session, actor, filter);
        return number(session, sql.count(filter.scope() == Scope.ALL ? "mk_case c" : QueueSql.ownCases()), sql.params());
    }

    private List<QueueRow> casePage(Session session, Actor actor, QueueFilter filter, int first, int max) {
        QueueSql sql = cases(session, actor, filter);
        boolean all = filter.scope() == Scope.ALL;
        String order = filter.sort() == Sort.NUMBER ? filter.descending() ? "case_no desc" : "case_no"
                : QueueSql.order(filter, "queue_due", "id");
        String from = all ? QueueSql.everyCase(filter) : QueueSql.ownCases();
        return rows(session, actor, sql.casePage(from, order), page(sql.params(), first, max));
    }

    Optional<QueueRow> byNumber(Session session, Actor actor, String number) {
        QueueSql sql = new QueueSql("c").and("c.case_no = ?", number.strip().toUpperCase());
        return visible(session, actor, sql, "case_no, id", 1).stream().findFirst();
    }

    List<QueueRow> ofPerson(Session session, Actor actor, long personId) {
        if (Redaction.hidesPersons(parts, session, actor)) {
            return List.of();
        }
        QueueSql sql = new QueueSql("c").and("c.person_id = ?", personId);
        return visible(session, actor, sql, "opened_at desc, id desc", MOST_OF_A_PERSON);
    }

    private List<QueueRow> visible(Session session, Actor actor, QueueSql sql, String order, int max) {
        return rows(session, actor, sql.casePage("mk_case c", order), page(sql.params(), 0, max)).stream()
                .filter(row -> maySee(session, actor, row)).toList();
    }

    private boolean maySee(Session session, Actor actor, QueueRow row) {
        try {
            return Permissions.maySee(Scene.of(parts, session, actor, row.caseId()));
        } catch (Refused e) {
            return false;
        }
    }

    // ---- rows ---------------------------------------------------------------------------------------------------------

    private static List<Object> page(List<Object> params, int first, int max) {
        List<Object> all = new ArrayList<>(params);
        all.add(Math.max(0, first));
        all.add(Math.max(1, max));
        return all;
    }

    private List<QueueRow> rows(Session session, Actor actor, String sql, List<Object> params) {
        return session.rows(sql + dirty, params.toArray()).stream().map(r -> row(session, actor, r)).toList();
    }

    private QueueRow row(Session session, Actor actor, Row r) {
        Long holder = r.numberOrNull("holder_id");
        boolean hide = r.number("slot") > 0 && holder != null && holder != actor.accountId();
        String outcome = r.text("outcome");
        String step = r.text("step");
        Long task = r.numberOrNull("task_id");
        CaseType type = parts.types().get(session, r.number("case_type_id"));
        boolean nameless = Redaction.hidesPerson(type, right -> parts.access().allows(session, actor, right));
        return new QueueRow(r.number("case_id"), (int) r.number("case_version"), task == null ? 0 : task,
                r.text("case_no"), r.text("type_key"), nameless ? 0 : r.number("person_id"),
                nameless ? Redaction.hidden() : r.text("person_name"), nameless ? "" : r.text("masked_id"),
                r.text("item_text"), nameless ? "" : r.text("area_code"), step, type.step(step).name(),
                CaseStatus.valueOf(r.text("case_status")), outcome == null ? null : CaseOutcome.valueOf(outcome),
                r.day("due_on"), r.day("paused_on"), hide ? null : holder, hide || holder == null ? "" : r.text("holder_name"));
    }
}
