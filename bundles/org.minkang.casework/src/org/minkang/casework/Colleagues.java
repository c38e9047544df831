package org.minkang.casework;

import java.util.List;
import java.util.Optional;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The accounts that are in use, as far as work is given to them. */
final class Colleagues {

    private Colleagues() {
    }

    static Optional<Colleague> find(Session session, long accountId) {
        return session.rows("select id, display_name, area_code, enabled from mk_account where id = ?", accountId).stream()
                .filter(row -> row.flag(4)).map(Colleagues::read).findFirst();
    }

    /** Everybody in use who has a right, by name. */
    static List<Colleague> with(Session session, String right) {
        return session.rows("select distinct a.id, a.display_name, a.area_code, a.enabled from mk_account a"
                + " join mk_account_role ar on ar.account_id = a.id join mk_role_right rr on rr.role_id = ar.role_id"
                + " where rr.right_id = ? order by a.display_name, a.id", right).stream()
                .filter(row -> row.flag(4)).map(Colleagues::read).toList();
    }

    private static Colleague read(Row row) {
        return new Colleague(row.number(1), row.text(2), row.text(3));
    }
}
