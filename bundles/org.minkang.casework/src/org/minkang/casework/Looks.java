package org.minkang.casework;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.minkang.access.Actor;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Who has a case open. It keeps nobody from working, it only lets two people see each other before they do the same work;
 * the version of the case guards what is saved. A seat that dies without leaving is forgotten after {@link #STAY}.
 * Looks are no change of a case, so the journal does not hear of them.
 */
final class Looks {

    /** How long a look lasts unless it is renewed. */
    static final Duration STAY = Duration.ofMinutes(3);

    private final Parts parts;

    Looks(Parts parts) {
        this.parts = parts;
    }

    CaseLook enter(Session session, Actor actor, long caseId) {
        Scene scene = scene(session, actor, caseId);
        LocalDateTime now = parts.now();
        List<Row> mine = session.rows("select looked_at from mk_case_look where case_id = ? and account_id = ?", caseId,
                actor.accountId());
        if (mine.isEmpty()) {
            session.execute("insert into mk_case_look (case_id, account_id, account_name, opened_at, looked_at, open_until)"
                    + " values (?, ?, ?, ?, ?, ?)", caseId, actor.accountId(), actor.displayName(), now, now, now.plus(STAY));
        } else {
            session.execute("update mk_case_look set account_name = ?, opened_at = ?, looked_at = ?, open_until = ?"
                    + " where case_id = ? and account_id = ?", actor.displayName(), now, now, now.plus(STAY), caseId,
                    actor.accountId());
        }
        return new CaseLook(mine.isEmpty() ? null : mine.get(0).time(1), others(scene, now));
    }

    CaseLook stay(Session session, Actor actor, long caseId) {
        Scene scene = scene(session, actor, caseId);
        LocalDateTime now = parts.now();
        session.execute("update mk_case_look set looked_at = ?, open_until = ? where case_id = ? and account_id = ?", now,
                now.plus(STAY), caseId, actor.accountId());
        return new CaseLook(null, others(scene, now));
    }

    void leave(Session session, Actor actor, long caseId) {
        session.execute("update mk_case_look set looked_at = ?, open_until = null where case_id = ? and account_id = ?",
                parts.now(), caseId, actor.accountId());
    }

    private Scene scene(Session session, Actor actor, long caseId) {
        Scene scene = Scene.of(parts, session, actor, caseId);
        if (!Permissions.maySee(scene)) {
            throw Refusals.of("not-yours");
        }
        return scene;
    }

    /** Where opinions are given without knowing of each other, nobody is told who else looks. */
    private static List<CaseLook.Onlooker> others(Scene scene, LocalDateTime now) {
        if (scene.step().opinions().isPresent() && Views.blind(scene, scene.step())) {
            return List.of();
        }
        return scene.session().rows("select account_name, opened_at from mk_case_look where case_id = ? and account_id <> ?"
                + " and open_until > ? order by opened_at, account_id", scene.file().id(), scene.actor().accountId(), now)
                .stream().map(r -> new CaseLook.Onlooker(r.text(1), r.time(2))).toList();
    }
}
