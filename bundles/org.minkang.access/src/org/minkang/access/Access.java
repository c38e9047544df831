package org.minkang.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Answers whether somebody may do something, at the place where it is done. What an account may is read anew once in
 * each session: a disabled account, a withdrawn right, another area or a password reset by an administrator takes effect at
 * once.
 */
public final class Access {

    /**
     * Goes on only if the right is there now.
     *
     * @throws Refused {@code access.denied} naming the right; {@code access.signed-out} as in {@link #requireSignedIn}
     */
    public void require(Session session, Actor actor, String right) {
        requireSignedIn(session, actor);
        if (!standing(session, actor).rights().contains(right)) {
            throw Refused.of("access.denied", text().get("access.denied",
                    nameOf(session, right), rolesWith(session, right)));
        }
    }

    /**
     * For what needs no right of its own, such as one's own list.
     *
     * @throws Refused {@code access.signed-out} when the account has been disabled, its password reset or its area or
     *     organisation changed since the sign-in
     */
    public void requireSignedIn(Session session, Actor actor) {
        if (!standing(session, actor).good()) {
            throw Refused.of("access.signed-out", text().get("access.signed-out"));
        }
    }

    /** Whether the right is there now. */
    public boolean allows(Session session, Actor actor, String right) {
        return standing(session, actor).rights().contains(right);
    }

    /** Whether nobody else has an account here, so that there is no second person to ask. */
    public boolean isAlone(Session session, Actor actor) {
        return session.rows("SELECT id FROM mk_account WHERE id <> ? FETCH FIRST 1 ROWS ONLY", actor.accountId()).isEmpty();
    }

    private static Text text() {
        return Text.of(Access.class);
    }

    private static Standing standing(Session session, Actor actor) {
        return session.attachment(Standings.class, Standings::new)
                .byAccount
                .computeIfAbsent(Standings.Key.of(actor), key -> read(session, key));
    }

    private static Standing read(Session session, Standings.Key key) {
        // who moved to another office must not go on with what the former one may see
        boolean good = session.rows(
                        "SELECT area_code, organisation FROM mk_account WHERE id = ? AND credential = ? AND enabled = TRUE",
                        key.accountId(),
                        key.credential())
                .stream().anyMatch(row -> Objects.equals(row.text(1), key.area()) && Objects.equals(row.text(2), key.organisation()));
        return new Standing(good, good ? rights(session, key.accountId()) : Set.of());
    }

    static Set<String> rights(Session session, long accountId) {
        Set<String> rights = new HashSet<>();
        session.rows(
                row -> rights.add(row.text(1)),
                "SELECT rr.right_id FROM mk_account_role ar JOIN mk_role_right rr ON rr.role_id = ar.role_id"
                        + " WHERE ar.account_id = ?",
                accountId);
        return rights;
    }

    private static String nameOf(Session session, String right) {
        List<Row> rows = session.rows("SELECT name_zh, name_en FROM mk_right WHERE id = ?", right);
        return rows.isEmpty()
                ? right
                : Bilingual.of(rows.get(0).text(1), rows.get(0).text(2)).text();
    }

    /** Whom to ask: the roles that have the right. */
    private static String rolesWith(Session session, String right) {
        List<String> names = session.rows("SELECT r.name_zh, r.name_en FROM mk_role r JOIN mk_role_right rr"
                        + " ON rr.role_id = r.id WHERE rr.right_id = ? ORDER BY r.position_no, r.id", right)
                .stream().map(row -> Bilingual.of(row.text(1), row.text(2)).text()).toList();
        return names.isEmpty() ? text().get("access.nobody") : String.join(text().get("access.and"), names);
    }

    /** What an account is allowed, as of this session. */
    private record Standing(boolean good, Set<String> rights) {}

    /** What has been read in one session. */
    private static final class Standings {

        private record Key(long accountId, int credential, String area, String organisation) {

            static Key of(Actor actor) {
                return new Key(actor.accountId(), actor.credential(), actor.area().map(AreaCode::digits).orElse(null),
                        actor.organisation().orElse(null));
            }
        }

        private final Map<Key, Standing> byAccount = new HashMap<>();
    }
}
