package org.minkang.chronic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * An account as the pool sees it.
 *
 * @param account      the name for signing in
 * @param name         the person's name
 * @param organisation code or name of the hospital, or empty
 * @param able         whether it is in use and has the right to give opinions
 */
public record ExpertAccount(long id, String account, String name, String organisation, boolean able) {

    private static final String ROWS = "select a.id, a.name, a.display_name, a.organisation, a.enabled,"
            + " (select count(*) from mk_account_role ar join mk_role_right rr on rr.role_id = ar.role_id"
            + " where ar.account_id = a.id and rr.right_id = '" + Rights.OPINION + "') from mk_account a";

    static Optional<ExpertAccount> of(Session session, long id) {
        return session.rows(ROWS + " where a.id = ?", id).stream().map(ExpertAccount::read).findFirst();
    }

    static Optional<ExpertAccount> named(Session session, String account) {
        return session.rows(ROWS + " where a.name = ?", account.strip()).stream().map(ExpertAccount::read).findFirst();
    }

    /** The accounts of the pool, by their ids. */
    static Map<Long, ExpertAccount> ofThePool(Session session) {
        return session.rows(ROWS + " join chronic_expert e on e.account_id = a.id").stream().map(ExpertAccount::read)
                .collect(Collectors.toMap(ExpertAccount::id, a -> a));
    }

    /** Everybody who may give opinions, by name. */
    static List<ExpertAccount> withTheRight(Session session) {
        return session.rows(ROWS + " order by a.display_name, a.id").stream().map(ExpertAccount::read)
                .filter(ExpertAccount::able).toList();
    }

    private static ExpertAccount read(Row row) {
        return new ExpertAccount(row.number(1), row.text(2), row.text(3), row.isNull(4) ? "" : row.text(4),
                row.flag(5) && row.number(6) > 0);
    }
}
