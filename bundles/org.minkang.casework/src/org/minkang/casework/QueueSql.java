package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.minkang.access.Actor;
import org.minkang.casework.QueueFilter.Sort;

/** Builds the SQL of one queue. Conditions and parameters are added side by side, so that they stay in step. */
final class QueueSql {

    /** What a row shows of the case; the task's part stands before it. */
    private static final String CASE = "c.id as case_id, c.version as case_version, c.case_no as case_no,"
            + " c.type_key as type_key, c.person_id as person_id, c.person_name as person_name, c.masked_id as masked_id,"
            + " c.item_text as item_text, c.area_code as area_code, c.status as case_status, c.outcome as outcome,"
            + " c.paused_on as paused_on, c.case_type_id as case_type_id";

    /**
     * Derby's optimiser takes any index that fits the conditions and sorts a hundred thousand rows, where the right index
     * already has them in order. The hint is a comment to other databases.
     */
    private static final String HINT = " --DERBY-PROPERTIES %s\n";
    /** Looking for one bar of each row is best for the first rows; for all of them it is better to read the bars once. */
    private static final int MANY_ROWS = 5_000;

    private static final String SECTION = " offset ? rows fetch next ? rows only";

    private final String alias;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> params = new ArrayList<>();

    /** @param alias {@code t} for a queue of tasks, {@code c} for one of cases */
    QueueSql(String alias) {
        this.alias = alias;
    }

    QueueSql and(String condition, Object... values) {
        where.append(where.isEmpty() ? " where " : " and ").append(condition);
        params.addAll(List.of(values));
        return this;
    }

    List<Object> params() {
        return params;
    }

    private String caseId() {
        return alias.equals("t") ? "t.case_id" : "c.id";
    }

    /**
     * The filter of the user; every condition is one the tables carry themselves.
     *
     * @param named whether also by name and area
     */
    QueueSql filtered(QueueFilter f, boolean named) {
        if (given(f.typeKey())) {
            and(alias + ".type_key = ?", f.typeKey());
        }
        if (given(f.step())) {
            and(alias + ".step = ?", f.step());
        }
        if (named) {
            area(f.area());
        }
        if (given(f.itemKey())) {
            and("exists (select 1 from mk_case_item i where i.case_id = " + caseId() + " and i.item_key = ?)", f.itemKey());
        }
        if (f.dueBefore() != null) {
            and(alias + (alias.equals("t") ? ".due_on" : ".queue_due") + " <= ?", f.dueBefore());
        }
        if (f.paused() != null) {
            and(alias.equals("t") ? "t.paused = ?" : "c.status = ?",
                    alias.equals("t") ? f.paused() ? 1 : 0 : f.paused() ? "PAUSED" : "OPEN");
        }
        if (given(f.text())) {
            String text = f.text().strip();
            int n = text.length();
            String number = "substr(" + alias + ".case_no, 1, " + n + ") = ?";
            if (named) {
                and("(" + number + " or substr(" + alias + ".person_name, 1, " + n + ") = ?)", text.toUpperCase(), text);
            } else {
                and(number, text.toUpperCase());
            }
        }
        return this;
    }

    QueueSql area(String code) {
        return given(code) ? and("substr(" + alias + ".area_code, 1, " + code.length() + ") = ?", code) : this;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    /**
     * Leaves out what four eyes keep from the account.
     *
     * @param rows   about how many rows will be gone through
     * @param server whether the database is PostgreSQL. It believes that an account it has no statistics of has one bar, and then
     *               compares every task with every bar; a list it reads once and looks up in, whatever it believes.
     */
    QueueSql notBarred(long account, long rows, boolean server) {
        if (server && rows >= MANY_ROWS) {
            return and("(t.case_id, t.step) not in (select b.case_id, b.step from mk_case_bar b where b.account_id = ?)", account);
        }
        return and("not exists (select 1 from mk_case_bar b" + HINT.formatted(rows < MANY_ROWS
                ? "constraint=MK_CASE_BAR_ONCE, joinStrategy=NESTEDLOOP" : "joinStrategy=HASH")
                + " where b.case_id = t.case_id and b.step = t.step and b.account_id = ?)", account);
    }

    /**
     * Of the places for opinions a case shows one: the own one, or the first free one for somebody who has none; nothing
     * of the others.
     */
    QueueSql onePlace(long account) {
        return and("(t.slot = 0 or t.holder_id = ? or (t.holder_id is null"
                + " and not exists (select 1 from mk_task o where o.visit_id = t.visit_id and o.slot > 0"
                + " and o.holder_id = ? and o.status <> 'CANCELLED')"
                + " and not exists (select 1 from mk_task l where l.visit_id = t.visit_id and l.slot > 0"
                + " and l.slot < t.slot and l.status = 'OPEN' and l.holder_id is null)))", account, account);
    }

    /** Where a case stands among the tasks of somebody who has, had or could take one in it: its limit and the task. */
    static final String PLACE = "select due_on, id from mk_task where case_id = ? and (holder_id is null or holder_id = ?)"
            + " and due_on is not null order by case when holder_id is null then 1 else 0 end, id desc";

    /** What comes after a task in the order of limits. */
    QueueSql after(LocalDate due, long task) {
        return and("t.due_on >= ?", due).and("(t.due_on > ? or t.id > ?)", due, task);
    }

    /**
     * Leaves out what somebody else has open, so that two people are not led to the same case. Opinions are given side by
     * side, and nobody is to notice the others by it.
     */
    QueueSql notOpenElsewhere(Actor actor, LocalDateTime now) {
        return and("(t.slot > 0 or not exists (select 1 from mk_case_look l where l.case_id = t.case_id"
                + " and l.account_id <> ? and l.open_until > ?))", actor.accountId(), now);
    }

    String count(String from) {
        return "select count(*) from " + from + where;
    }

    /**
     * How many of the tasks are kept from an account: walks the bars of the account for these steps, not the many tasks.
     */
    String countBarred(int steps) {
        return "select count(*) from --DERBY-PROPERTIES joinOrder=FIXED\n mk_case_bar b"
                + HINT.formatted("index=MK_CASE_BAR_ACCOUNT") + " join mk_task t" + HINT.formatted("constraint=MK_TASK_OF_CASE")
                + " on t.case_id = b.case_id and t.step = b.step" + where + " and b.account_id = ? and b.step in (" + Pending.marks(steps) + ")";
    }

    // ---- pages --------------------------------------------------------------------------------------------------------

    /**
     * The tasks of one index range: the first ones in the wanted order, from the index alone. How many is the parameter
     * after those of the conditions; a statement with the number in its text would be planned anew for every page.
     */
    String tasks(String index, String order) {
        return "select t.id as task_id" + columns("t", order) + " from mk_task t" + hint(index) + where + " order by "
                + prefixed("t", order) + " fetch next ? rows only";
    }

    /**
     * A page of several ranges together; only the page itself is joined with its tasks and cases. Its first row and how
     * many there are at most are the last parameters.
     */
    static String taskPage(List<String> ranges, String order) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            parts.add("select * from (" + ranges.get(i) + ") r" + i);
        }
        return "select " + CASE + ", t.id as task_id, t.step as step, t.slot as slot, t.due_on as due_on,"
                + " t.holder_id as holder_id, t.holder_name as holder_name from --DERBY-PROPERTIES joinOrder=FIXED\n (select * from ("
                + String.join(" union all ", parts) + ") u order by " + prefixed("u", order) + SECTION
                + ") q join mk_task t" + HINT.formatted("joinStrategy=NESTEDLOOP") + " on t.id = q.task_id join mk_case c"
                + HINT.formatted("joinStrategy=NESTEDLOOP") + " on c.id = t.case_id order by " + prefixed("q", order);
    }

    private static String hint(String index) {
        return index.isEmpty() ? "" : HINT.formatted("index=" + index);
    }

    /** A page of cases with the holder of their open task; the last parameters as of {@link #taskPage}. */
    String casePage(String from, String order) {
        boolean byOwn = from.contains("mk_case_party") && order.equals("queue_due, id");
        // in the order of the own list the case itself is not looked up before the page is known
        String inner = byOwn ? "p.queue_due, p.case_id" : prefixed("c", order);
        String columns = byOwn ? "p.case_id as id, p.queue_due" : "c.id" + columns("c", order);

        return "select " + CASE + ", h.id as task_id, c.step as step, 0 as slot, coalesce(h.due_on, c.due_on)"
                + " as due_on, h.holder_id as holder_id, h.holder_name as holder_name from (select " + columns + " from " + from + where + " order by " + inner + SECTION
                + ") q join mk_case c on c.id = q.id left join mk_task h"
                + HINT.formatted("constraint=MK_TASK_OF_CASE, joinStrategy=NESTEDLOOP")
                + " on h.case_id = c.id and h.status = 'OPEN' and h.slot = 0 order by " + prefixed("q", order);
    }

    private static String columns(String alias, String order) {
        StringBuilder columns = new StringBuilder();
        for (String part : order.split(", ")) {
            String column = part.replace(" desc", "");
            columns.append(column.equals("id") ? "" : ", " + alias + "." + column);
        }
        return columns.toString();
    }

    private static String prefixed(String alias, String order) {
        return alias + "." + order.replace(", ", ", " + alias + ".");
    }

    /** Every case, walked in the wanted order where an index has it. */
    static String everyCase(QueueFilter f) {
        return "mk_case c" + (f.descending() ? "" : switch (f.sort()) {
            case DUE -> hint("MK_CASE_DUE");
            case NUMBER -> HINT.formatted("constraint=MK_CASE_NO");
            case NAME, AREA, STEP -> "";
        });
    }

    /** The running cases an account took part in, by limit. */
    static String ownCases() {
        return "--DERBY-PROPERTIES joinOrder=FIXED\n mk_case_party p" + hint("MK_CASE_PARTY_RUNNING") + " join mk_case c"
                + HINT.formatted("joinStrategy=NESTEDLOOP") + " on c.id = p.case_id";
    }

    /** Running cases the account took part in, and those of them in which it holds an open task. */
    static final List<String> WAITING = List.of(
            "select count(*) from mk_case_party p where p.account_id = ? and p.running = 1",
            "select count(distinct t.case_id) from mk_task t join mk_case_party p on p.case_id = t.case_id"
                    + " and p.account_id = t.holder_id where t.holder_id = ? and t.status = 'OPEN' and p.running = 1");

    /** Cases in which the account has nothing to do now. */
    QueueSql nothingOpenFor(long account) {
        return and("not exists (select 1 from mk_task t" + HINT.formatted("constraint=MK_TASK_OF_CASE, joinStrategy=NESTEDLOOP")
                + " where t.case_id = c.id and t.status = 'OPEN' and t.holder_id = ?)", account);
    }

    /** The order by columns without a table; always total, so that pages do not overlap. */
    static String order(QueueFilter f, String due, String id) {
        String by = switch (f.sort()) {
            case DUE -> due;
            case NUMBER -> "case_no";
            case NAME -> "person_name";
            case AREA -> "area_code";
            case STEP -> "step";
        };
        String down = f.descending() ? " desc" : "";
        String then = f.sort() == Sort.STEP ? ", " + due + down : "";
        return by + down + then + ", " + id + down;
    }
}
