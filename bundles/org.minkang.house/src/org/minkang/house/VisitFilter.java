package org.minkang.house;

/**
 * Which rows of a list, and in what order.
 *
 * @param area    township or village, null for all; "" for the rows without one
 * @param state   whether settled
 * @param outcome code of the newest outcome; null for all
 * @param text    a row number, or how a name or a number begins; "" for all
 * @param sort    by what
 * @param down    downwards
 */
public record VisitFilter(long checkId, String area, State state, String outcome, String text, Sort sort, boolean down) {

    /** Whether settled. */
    public enum State {
        ALL, LEFT, SETTLED, DOUBTFUL
    }

    /** What the rows can be sorted by. */
    public enum Sort {
        WALK("r.area_code, r.walk_key"), NUMBER("r.row_no"), NAME("r.name"), VISITED("r.visited_on"), NEXT("r.next_on");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }

        String columns(boolean down) {
            return (down ? columns.replace(",", " desc,") + " desc" : columns) + ", r.row_no";
        }
    }

    /** Everybody who is left, in walking order. */
    public static VisitFilter left(long checkId) {
        return new VisitFilter(checkId, null, State.LEFT, null, "", Sort.WALK, false);
    }

    public VisitFilter state(State wanted) {
        return new VisitFilter(checkId, area, wanted, outcome, text, sort, down);
    }

    public VisitFilter area(String wanted) {
        return new VisitFilter(checkId, wanted, state, outcome, text, sort, down);
    }

    public VisitFilter outcome(String wanted) {
        return new VisitFilter(checkId, area, state, wanted, text, sort, down);
    }

    public VisitFilter text(String wanted) {
        return new VisitFilter(checkId, area, state, outcome, wanted, sort, down);
    }

    public VisitFilter sort(Sort by, boolean downwards) {
        return new VisitFilter(checkId, area, state, outcome, text, by, downwards);
    }
}
