package org.minkang.example.aids;

import java.util.List;
import java.util.Set;

import org.minkang.access.RightInfo;
import org.minkang.base.Text;

/** The rights of the module. Which step needs which is written in the county's pack. */
public final class Rights {

    /** Takes requests in and hands devices out. */
    public static final String INTAKE = "aids.intake";
    /** Reviews and approves; two steps of one case, and so two people. */
    public static final String DECIDE = "aids.decide";

    private Rights() {
    }

    static List<RightInfo> all() {
        return List.of(right(INTAKE, "township-clerk", "counter-clerk"), right(DECIDE, "reviewer", "approver"));
    }

    private static RightInfo right(String id, String... defaultRoles) {
        return new RightInfo(id, Text.of(Rights.class).both("right." + id), Set.of(defaultRoles));
    }
}
