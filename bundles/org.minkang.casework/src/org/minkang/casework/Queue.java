package org.minkang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueFilter.Sort;
import org.minkang.store.DatabaseKind;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The queues. A page is one statement: it walks an index of tasks (or cases) in the wanted order until the page is full,
 * and joins only that page with its cases.
 */
final class Queue {

    private static final int MOST_OF_A_PERSON = 500;

    private final Store store;
    private final Parts parts;
    private final String dirty;

    Queue(Store store, Parts parts) {
        this.store = store;
        this.parts = parts;
        // a list must not stand still while a long import holds its locks; what is acted on is read again, locked
        this.dirty = store.info().database() == DatabaseKind.DERBY ? " with ur" : "";
    }

    List<QueueRow> page(Actor actor, QueueFilter filter, int first, int max) {
        return store.read(session -> switch (filter.scope()) {
            case MINE, DONE, GROUP -> taskPage(session, actor, filter, ranges(session, actor, filter, false), first, max);
            case WAITING_FOR_OTHERS, ALL -> casePage(session, actor, filter, first, max);
        });
    }

    long count(Actor actor, QueueFilter filter) {
        return store.read(session -> switch (filter.scope()) {
            case MINE, DONE, GROUP -> count(session, ranges(session, actor, filter, false));
            case WAITING_FOR_OTHERS, ALL -> {
                QueueSql sql = cases(session, actor, filter);
                yield number(session, sql.countCases(), sql.params());
            }
        });
    }

    Optional<Long> nextDue(Actor actor, QueueFilter filter) {
        QueueFilter due = filter.paused(false).sort(Sort.DUE, false);
        return store.read(session -> switch (filter.scope()) {
            case MINE, GROUP -> taskPage(session, actor, due, ranges(session, actor, due, true), 0, 1).stream().findFirst()
                    .map(QueueRow::caseId);
            case DONE, WAITING_FOR_OTHERS, ALL -> Optional.empty();
        });
    }

    QueueCounts counts(Actor actor) {
        return store.read(session -> {
            LocalDate today = parts.today();
            QueueFilter mine = QueueFilter.of(Scope.MINE);
            QueueFilter group = QueueFilter.of(Scope.GROUP);
            long overdue = due(session, actor, today.minusDays(1));
            QueueSql waiting = cases(session, actor, QueueFilter.of(Scope.WAITING_FOR_OTHERS));
            return new QueueCounts(count(session, ranges(session, actor, mine, false)),
                    count(session, ranges(session, actor, group, false)), due(session, actor, today) - overdue, overdue,
                    number(session, waiting.countCases(), waiting.params()));
        });
    }

    /** Running tasks due up to a day that the actor holds or could take. */
    private long due(Session session, Actor actor, LocalDate day) {
        QueueFilter mine = QueueFilter.of(Scope.MINE).paused(false).dueBefore(day);
        QueueFilter group = QueueFilter.of(Scope.GROUP).paused(false).dueBefore(day);
        List<QueueSql> free = ranges(session, actor, group, true);
        free.forEach(sql -> sql.and("t.holder_id is null"));
        return count(session, ranges(session, actor, mine, false)) + count(session, free);
    }

    // ---- tasks --------------------------------------------------------------------------------------------------------

    /** One range per index: the own tasks, or those of each right the actor has. */
    private List<QueueSql> ranges(Session session, Actor actor, QueueFilter filter, boolean takeable) {
        if (filter.scope() != Scope.GROUP) {
            return List.of(new QueueSql("t").and("t.holder_id = ?", actor.accountId())
                    .and("t.status = ?", filter.scope() == Scope.MINE ? "OPEN" : "DONE").filtered(filter));
        }
        List<QueueSql> ranges = new ArrayList<>();
        for (String right : parts.types().groups(session)) {
            if (parts.access().allows(session, actor, right)) {
                QueueSql sql = new QueueSql("t").and("t.status = 'OPEN'").and("t.right_id = ?", right).filtered(filter)
                        .area(actor.area().map(AreaCode::digits).orElse(null));
                forActor(sql, actor.accountId());
                if (takeable) {
                    sql.and("(t.holder_id is null or t.holder_id = ?)", actor.accountId());
                }
                ranges.add(sql);
            }
        }
        return ranges;
    }

    /**
     * Leaves out what four eyes keep from the actor. Of the places for opinions a case shows one: the own one, or the first
     * free one for somebody who has none; nothing of the others.
     */
    private static void forActor(QueueSql sql, long account) {
        sql.and("not exists (select 1 from mk_case_bar b where b.case_id = t.case_id and b.step = t.step"
                + " and b.account_id = ?)", account);
        sql.and("(t.slot = 0 or t.holder_id = ? or (t.holder_id is null"
                + " and not exists (select 1 from mk_task o where o.visit_id = t.visit_id and o.slot > 0"
                + " and o.holder_id = ? and o.status <> 'CANCELLED')"
                + " and not exists (select 1 from mk_task l where l.visit_id = t.visit_id and l.slot > 0"
                + " and l.slot < t.slot and l.status = 'OPEN' and l.holder_id is null)))", account, account);
    }

    private List<QueueRow> taskPage(Session session, Actor actor, QueueFilter filter, List<QueueSql> ranges, int first,
            int max) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        String order = filter.scope() == Scope.DONE && filter.sort() == Sort.DUE ? "done_at desc, task_id desc"
                : QueueSql.order(filter, "due_on", "task_id");
        String inner = order.replace("task_id", "id");
        List<String> texts = ranges.stream().map(r -> r.tasks(inner, (long) first + max)).toList();
        List<Object> params = ranges.stream().flatMap(r -> r.params().stream()).toList();
        return rows(session, actor, QueueSql.taskPage(texts, order, first, max), params);
    }

    private long count(Session session, List<QueueSql> ranges) {
        return ranges.stream().mapToLong(sql -> number(session, sql.count(), sql.params())).sum();
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
            sql.and("c.id in (select p.case_id from mk_case_party p where p.account_id = ? and p.running = 1)",
                    actor.accountId());
            sql.and("not exists (select 1 from mk_task t where t.case_id = c.id and t.status = 'OPEN'"
                    + " and t.holder_id = ?)", actor.accountId());
        }
        return sql.filtered(filter);
    }

    private List<QueueRow> casePage(Session session, Actor actor, QueueFilter filter, int first, int max) {
        QueueSql sql = cases(session, actor, filter);
        String order = QueueSql.order(filter, "queue_due", "id");
        return rows(session, actor, sql.casePage("mk_case c", order, first, max), sql.params());
    }

    Optional<QueueRow> byNumber(Session session, Actor actor, String number) {
        QueueSql sql = new QueueSql("c").and("c.case_no = ?", number.strip().toUpperCase());
        return visible(session, actor, sql, "case_no, id", 1).stream().findFirst();
    }

    List<QueueRow> ofPerson(Session session, Actor actor, long personId) {
        QueueSql sql = new QueueSql("c").and("c.person_id = ?", personId);
        return visible(session, actor, sql, "opened_at desc, id desc", MOST_OF_A_PERSON);
    }

    private List<QueueRow> visible(Session session, Actor actor, QueueSql sql, String order, int max) {
        return rows(session, actor, sql.casePage("mk_case c", order, 0, max), sql.params()).stream()
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

    private List<QueueRow> rows(Session session, Actor actor, String sql, List<Object> params) {
        return session.rows(sql + dirty, params.toArray()).stream().map(r -> row(session, actor, r)).toList();
    }

    private QueueRow row(Session session, Actor actor, Row r) {
        Long holder = r.numberOrNull("holder_id");
        boolean hide = r.number("slot") > 0 && holder != null && holder != actor.accountId();
        String outcome = r.text("outcome");
        String step = r.text("step");
        Long task = r.numberOrNull("task_id");
        return new QueueRow(r.number("case_id"), (int) r.number("case_version"), task == null ? 0 : task,
                r.text("case_no"), r.text("type_key"), r.number("person_id"), r.text("person_name"), r.text("masked_id"),
                r.text("item_text"), r.text("area_code"), step,
                parts.types().get(session, r.number("case_type_id")).step(step).name(),
                CaseStatus.valueOf(r.text("case_status")), outcome == null ? null : CaseOutcome.valueOf(outcome),
                r.day("due_on"), r.day("paused_on"), hide ? null : holder, hide || holder == null ? "" : r.text("holder_name"));
    }
}
