package org.minkang.casework;

import java.util.EnumSet;
import java.util.Set;
import org.minkang.casework.type.CaseType;

/** Who took part in a case, and what that keeps them from: the memory of four eyes. */
final class Party {

    /** What counts as doing a step; starting the clock or noting that somebody gives up decides nothing. */
    private static final Set<CaseAction> STEP_WORK = EnumSet.of(CaseAction.OPEN, CaseAction.PASS, CaseAction.REFUSE,
            CaseAction.RETURN, CaseAction.SUPPLEMENT, CaseAction.OPINION);

    private Party() {
    }

    /** Everybody who took part finds the case where it now belongs in their lists. */
    static void follow(Scene scene) {
        scene.session().execute("update mk_case_party set running = ?, queue_due = ? where case_id = ?",
                scene.file().status().running() ? 1 : 0, scene.file().queueDue(), scene.file().id());
    }

    /** The actor does something in the current step. The case is locked. */
    static void joined(Scene scene, CaseType type, CaseAction action) {
        join(scene);
        if (!STEP_WORK.contains(action)) {
            return;
        }
        scene.bar(scene.actor().accountId(), type.separateFrom(scene.file().step()));
    }

    /** The actor changes what was taken in, which is doing the first step, wherever the case is. The case is locked. */
    static void amended(Scene scene) {
        join(scene);
        scene.bar(scene.actor().accountId(), scene.type().separateFrom(scene.type().first().key()));
    }

    private static void join(Scene scene) {
        if (!scene.tookPart()) {
            scene.session().execute("insert into mk_case_party (account_id, case_id, running, queue_due)"
                    + " values (?, ?, 1, ?)", scene.actor().accountId(), scene.file().id(), scene.file().queueDue());
        }
    }
}
