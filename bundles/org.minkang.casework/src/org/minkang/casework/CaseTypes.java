package org.minkang.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.CaseTypeText;
import org.minkang.casework.type.StepType;
import org.minkang.policy.PolicyPack;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The case types of running and finished cases, as they were when the cases were opened. */
final class CaseTypes {

    private final Map<Long, CaseType> known = new ConcurrentHashMap<>();

    /** The stored case type. Its id is never given to another one, so it is read only once. */
    CaseType get(Session session, long id) {
        return known.computeIfAbsent(id, key -> CaseTypeText.read(
                session.rows("select content from mk_case_type where id = ?", key).get(0).text(1)));
    }

    /** The id of a case type in the version of its pack; stored when it is the first case of that version. */
    long keep(Session session, PolicyPack pack, CaseType type) {
        List<Row> rows = session.rows(
                "select id from mk_case_type where pack_id = ? and pack_version = ? and type_key = ?", pack.id(),
                pack.version(), type.key());
        if (!rows.isEmpty()) {
            return rows.get(0).number(1);
        }
        long id = session.nextId();
        session.execute("insert into mk_case_type (id, pack_id, pack_version, type_key, content) values (?, ?, ?, ?, ?)",
                id, pack.id(), pack.version(), type.key(), CaseTypeText.write(type));
        return id;
    }

    /** All stored case types. */
    List<CaseType> all(Session session) {
        return session.rows("select id from mk_case_type").stream().map(row -> get(session, row.number(1))).toList();
    }

    /** The steps of all stored case types by the right they need: the groups of tasks. */
    Map<String, List<StepType>> groups(Session session) {
        return all(session).stream()
                .flatMap(type -> type.steps().stream())
                .collect(Collectors.groupingBy(StepType::right, TreeMap::new, Collectors.toList()));
    }
}
