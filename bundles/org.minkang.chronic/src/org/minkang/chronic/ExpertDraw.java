package org.minkang.chronic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

import org.minkang.store.Row;
import org.minkang.store.Session;

/** One draw of an expert for one place of a case, with everything needed to draw again. Never changed. */
@Entity
@Table(name = "chronic_draw")
class ExpertDraw {

    @Id
    private long id;
    @Column(name = "case_id")
    private long caseId;
    private long stay;
    private int slot;
    @Column(name = "turn_no")
    private int turn;
    private String seed;
    private String specialties;
    @Column(name = "candidate_count")
    private int count;
    @Lob
    private String candidates;
    @Column(name = "candidates_sha256")
    private String checksum;
    @Lob
    @Column(name = "left_out")
    private String leftOut;
    @Column(name = "left_out_sha256")
    private String leftOutChecksum;
    @Column(name = "drawn_id")
    private Long drawnId;
    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected ExpertDraw() {
        // for the persistence provider
    }

    ExpertDraw(long id, long caseId, long stay, int slot, int turn, String seed, Selection from, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.stay = stay;
        this.slot = slot;
        this.turn = turn;
        this.seed = seed;
        this.specialties = String.join(",", from.wanted());
        this.count = from.candidates().size();
        this.candidates = Drawing.Line.write(from.candidates());
        this.checksum = Drawing.checksum(candidates);
        this.leftOut = Drawing.Line.write(from.leftOut());
        this.leftOutChecksum = Drawing.checksum(leftOut);
        this.drawnId = count == 0 ? null : from.candidates().get(Drawing.index(seed, count)).expertId();
        this.drawnAt = at;
    }

    long id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    long stay() {
        return stay;
    }

    int slot() {
        return slot;
    }

    /** How many times it was drawn for this place, from 1. */
    int turn() {
        return turn;
    }

    String seed() {
        return seed;
    }

    String specialties() {
        return specialties;
    }

    int count() {
        return count;
    }

    String candidates() {
        return candidates == null ? "" : candidates; // what was written empty may be read as nothing
    }

    String checksum() {
        return checksum;
    }

    String leftOut() {
        return leftOut == null ? "" : leftOut;
    }

    String leftOutChecksum() {
        return leftOutChecksum;
    }

    /** The expert; empty when nobody could be drawn. */
    Optional<Long> drawnId() {
        return Optional.ofNullable(drawnId);
    }

    Instant drawnAt() {
        return drawnAt;
    }

    /**
     * The stay a draw counts for: this one, or the first of those right before it that were taken back. Whoever takes a pass back
     * and passes again gets the same draw, and not another one until it falls on whom he likes.
     */
    static long firstOf(Session session, long caseId, long stay) {
        Long first = null;
        for (Row visit : session.rows("select v.id, v.undone from mk_case_visit v join mk_case_visit here on here.step = v.step"
                + " and here.case_id = v.case_id where here.id = ? and v.case_id = ? order by v.id", stay, caseId)) {
            if (visit.number(1) == stay) {
                break;
            }
            first = visit.number(2) == 0 ? null : first == null ? Long.valueOf(visit.number(1)) : first;
        }
        return first == null ? stay : first;
    }

    static List<ExpertDraw> ofCase(Session session, long caseId) {
        return session.list(ExpertDraw.class,
                "select d from ExpertDraw d where d.caseId = ?1 order by d.stay, d.slot, d.turn", caseId);
    }
}
