package org.minkang.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleInfo;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.store.Session;

/**
 * What a workflow adds to the case engine. All methods run inside the transaction of the act; they read and write through the
 * given session only.
 */
public interface WorkflowModule {

    /** The bundle's short name, e.g. {@code grants} for a bundle that ends so; unique. */
    String id();

    Bilingual name();

    /** The keys of the case types it understands. */
    Set<String> caseTypes();

    /** The rights its steps need. */
    List<RightInfo> rights();

    /** The roles made for its work, beside those of every bureau; their rights are among {@link #rights()} and the base's. */
    default List<RoleInfo> roles() {
        return List.of();
    }

    /**
     * Checks a case that stands in {@code step}. Findings are shown beside their field; a pass is refused while there is one of
     * level BLOCK, and while one of level CONFIRM is not confirmed. A check that throws counts as BLOCK.
     */
    List<CheckResult> check(Session session, CaseView view, String step);

    /**
     * Checks applications before they become cases, many at a time.
     *
     * @return findings by the position of the opening in the list; openings without findings may be left out
     */
    default Map<Integer, List<CheckResult>> checkOpenings(Session session, List<CaseOpening> openings) {
        return Map.of();
    }

    /** Told about what happened; a thrown Refused refuses the whole act. */
    default void onEvent(Session session, Actor actor, CaseEvent event) {
    }

    /**
     * What speaks against an account judging a case, beside right and four eyes: recusal above all. Asked whenever somebody is
     * to hold a place for an opinion or gives one, by whatever entrance; the sentence must not say who else judges. One that
     * throws counts as refused.
     */
    default Optional<Problem> mayJudge(Session session, long caseId, long accountId) {
        return Optional.empty();
    }

    /**
     * Whom to call to a free place for an opinion: an account, or nobody, so that the place is the group's. Asked when places
     * are opened, when one is given back, and by {@link Cases#callJudges}.
     */
    default Optional<Long> callJudge(Session session, Actor actor, JudgePlace place) {
        return Optional.empty();
    }

    /**
     * Whether the workflow itself has called the holder to the place, as by drawing lots. Such a holder is not replaced by hand:
     * it could be done until the call falls on whom one likes.
     */
    default boolean called(Session session, JudgePlace place, long holderId) {
        return false;
    }

    /** A readable text of the case, kept with it for the day this workflow is not installed. */
    Bilingual summary(Session session, CaseView view);
}
