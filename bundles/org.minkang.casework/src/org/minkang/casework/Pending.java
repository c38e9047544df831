package org.minkang.casework;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** One running case per person, case type and item, where the case type wants it so. */
final class Pending {

    private Pending() {
    }

    static String key(String typeKey, long personId, String itemKey) {
        return typeKey + "|" + personId + "|" + itemKey;
    }

    /** Which of the keys are taken: key → case number. */
    static Map<String, String> taken(Session session, List<String> keys) {
        Map<String, String> taken = new HashMap<>();
        InList.rows(session, keys, row -> taken.put(row.text(1), row.text(2)),
                // without the hint Derby reads the whole table for a list of keys
                "select i.pending_key, c.case_no from mk_case_item i --DERBY-PROPERTIES constraint=MK_CASE_ITEM_PENDING\n"
                        + " join mk_case c on c.id = i.case_id where i.pending_key in (?)");
        return taken;
    }

    /** A decision was taken back and the item runs again; meanwhile another case may have been opened for it. */
    static void claimAgain(Scene scene, CaseItem item) {
        String key = key(scene.file().typeKey(), scene.file().personId(), item.itemKey());
        List<Row> rows = scene.session().rows("select c.case_no from mk_case_item i join mk_case c on c.id = i.case_id"
                + " where i.pending_key = ? and i.id <> ?", key, item.id());
        if (!rows.isEmpty()) {
            throw Refusals.of("pending", item.label(), rows.get(0).text(1));
        }
        item.claim(key);
    }

    /** Running cases of a type: person id → item key → case number. */
    static Map<Long, Map<String, String>> of(Session session, String typeKey, Collection<Long> personIds) {
        Map<Long, Map<String, String>> found = new HashMap<>();
        InList.rows(session, personIds, row -> found.computeIfAbsent(row.number(1), k -> new LinkedHashMap<>()).put(row.text(2), row.text(3)),
                "select c.person_id, i.item_key, c.case_no from mk_case c join mk_case_item i on i.case_id = c.id"
                        + " where c.person_id in (?) and c.type_key = ?"
                        + " and c.status in ('OPEN', 'PAUSED') and i.status in ('OPEN', 'GRANTED') and i.settled = 0", typeKey);
        return found;
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
