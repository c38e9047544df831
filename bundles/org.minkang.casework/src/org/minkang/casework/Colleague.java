package org.minkang.casework;

import org.minkang.base.AreaCode;
import org.minkang.store.Session;

/**
 * Somebody a task can be given to.
 *
 * @param id       the account
 * @param name     the display name
 * @param areaCode the area the account is limited to, or null
 */
public record Colleague(long id, String name, String areaCode) {

    boolean has(Session session, String right) {
        return Colleagues.with(session, right).stream().anyMatch(c -> c.id() == id);
    }

    boolean covers(String caseArea) {
        return areaCode == null || areaCode.isEmpty() || caseArea != null && !caseArea.isEmpty()
                && new AreaCode(areaCode).contains(new AreaCode(caseArea));
    }
}
