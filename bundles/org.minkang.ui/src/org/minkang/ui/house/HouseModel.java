package org.minkang.ui.house;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Text;
import org.minkang.house.HouseCheckKind;
import org.minkang.house.HouseCheckRow;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseOutcome;
import org.minkang.house.HouseOutcomes;
import org.minkang.house.HouseVisits;
import org.minkang.house.NewVisit;
import org.minkang.house.VisitFilter;
import org.minkang.house.VisitRow;
import org.minkang.house.ZeroBoard;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** The page of household checks without widgets: which check, who is left, and what is being recorded. */
final class HouseModel {

    private static final Text TEXT = Text.of(HouseModel.class);

    private final Desk desk;
    private final String kindId;
    private HouseOutcomes outcomes = new HouseOutcomes(List.of());
    private List<HouseCheckRow> checks = List.of();
    private HouseCheckRow check;
    private ZeroBoard board;
    private VisitFilter filter;

    HouseModel(Desk desk, String kindId) {
        this.desk = desk;
        this.kindId = kindId;
    }

    HouseCheckKind kind() {
        return desk.get(HouseChecks.class).kind(kindId);
    }

    Desk desk() {
        return desk;
    }

    /** Reads everything the page stands on; keeps the check that was chosen. Not on the UI thread. */
    void read() {
        desk.get(Store.class).read(s -> {
            outcomes = desk.get(HouseChecks.class).outcomes(s, kindId);
            checks = desk.get(HouseChecks.class).list(s, desk.actor(), kindId);
            long chosen = check == null ? 0 : check.id();
            check = checks.stream().filter(c -> c.id() == chosen).findFirst()
                    .orElse(checks.isEmpty() ? null : checks.get(0));
            board = check == null ? null : desk.get(HouseChecks.class).board(s, desk.actor(), check.id());
            if (check != null && (filter == null || filter.checkId() != check.id())) {
                filter = VisitFilter.left(check.id());
            }
            return null;
        });
    }

    void choose(HouseCheckRow chosen) {
        check = chosen;
    }

    List<HouseCheckRow> checks() {
        return checks;
    }

    Optional<HouseCheckRow> check() {
        return Optional.ofNullable(check);
    }

    Optional<ZeroBoard> board() {
        return Optional.ofNullable(board);
    }

    List<HouseOutcome> outcomes() {
        return outcomes.all();
    }

    VisitFilter filter() {
        return filter;
    }

    void filter(VisitFilter wanted) {
        filter = wanted;
    }

    /** Townships, each followed by its villages. */
    List<ZeroBoard.Place> places() {
        List<ZeroBoard.Place> places = new ArrayList<>();
        if (board != null) {
            for (ZeroBoard.Place township : board.townships()) {
                places.add(township);
                board.villages().stream().filter(v -> !v.code().equals(township.code())
                        && v.code().startsWith(township.code()) && !township.code().isEmpty()).forEach(places::add);
            }
        }
        return places;
    }

    static boolean village(ZeroBoard.Place place) {
        return place.code().length() > 9;
    }

    /** A village without its township before it. */
    static String shortName(ZeroBoard.Place place) {
        int blank = place.name().indexOf(' ');
        return village(place) && blank > 0 ? place.name().substring(blank + 1) : place.name();
    }

    String headline() {
        return check == null ? TEXT.get("visits.none") : TEXT.get(check.open() ? "visits.headline" : "visits.closed",
                check.source(), check.openedOn(), check.dueOn(), check.listed(), check.left(),
                check.doubtful(), check.closedOn() == null ? "" : check.closedOn());
    }

    boolean overdue() {
        return check != null && check.open() && check.left() > 0 && check.dueOn().isBefore(desk.today());
    }

    /** The outcome a digit chooses. */
    Optional<HouseOutcome> outcome(char digit) {
        int index = digit - '1';
        return index >= 0 && index < outcomes.all().size() ? Optional.of(outcomes.all().get(index)) : Optional.empty();
    }

    // ---- what is read and recorded beside the UI thread ---------------------------------------------------------------------

    long count(VisitFilter of) {
        return desk.get(Store.class).read(s -> desk.get(HouseVisits.class).count(s, desk.actor(), of));
    }

    List<VisitRow> page(VisitFilter of, int first, int max) {
        return desk.get(Store.class).read(s -> desk.get(HouseVisits.class).page(s, desk.actor(), of, first, max));
    }

    /** What was found before, one line for each visit. */
    List<String> history(VisitRow row) {
        return desk.get(Store.class).read(s -> desk.get(HouseVisits.class).history(s, desk.actor(), row.id())).stream()
                .map(v -> TEXT.get("visits.history", v.number(), v.visitedOn(), v.visitor(), v.outcomeName(), v.remark(),
                        v.nextOn().map(LocalDate::toString).map(d -> TEXT.get("visits.next-at", d)).orElse(""),
                        v.proof().map(n -> TEXT.get("visits.proof", n)).orElse(""))).toList();
    }

    void record(VisitRow row, NewVisit visit) {
        desk.get(Store.class).write(s -> desk.get(HouseVisits.class).record(s, desk.actor(), row.id(), row.visits(), visit));
    }

    void match(VisitRow row, long personId, String reason) {
        desk.get(Store.class).run(s -> desk.get(HouseVisits.class).match(s, desk.actor(), row.id(), personId, reason));
    }

    int matchAgain() {
        return desk.get(Store.class).write(s -> desk.get(HouseVisits.class).matchAgain(s, desk.actor(), check.id()));
    }

    void close() {
        desk.get(Store.class).run(s -> desk.get(HouseChecks.class).close(s, desk.actor(), check.id()));
    }

    void open(String name, String source, LocalDate due) {
        long id = desk.get(Store.class).write(s -> desk.get(HouseChecks.class).open(s, desk.actor(), kindId, name, source, due)).id();
        check = new HouseCheckRow(id, kindId, name, source, desk.today(), due, null, 0, 0, 0);
    }
}
