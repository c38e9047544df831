package org.minkang.enrollment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleInfo;
import org.minkang.base.Text;

/** The rights of the module. */
public final class Rights {

    /** Sees rolls, progress and books. */
    public static final String READ = "enrollment.read";
    /** Opens and closes the campaign of a year. */
    public static final String CAMPAIGN = "enrollment.campaign";
    /** Imports the lists of the baseline and settles what they do not agree on. */
    public static final String BASELINE = "enrollment.baseline";
    /** Takes money from households, with form and receipt. */
    public static final String COLLECT = "enrollment.collect";
    /** Goes after those who have not paid: records visits, says why somebody is not enrolled. */
    public static final String VISIT = "enrollment.visit";
    /** Keeps the money: payment files, deposits, refunds, reversals. */
    public static final String MONEY = "enrollment.money";
    /** Accepts a village's forms, receipts and money (交接); never one's own collecting. */
    public static final String ACCEPT = "enrollment.accept";

    private Rights() {
    }

    public static List<RightInfo> all() {
        return List.of(right(READ, "supervisor", "data-manager", "fund-clerk", "collector", "township-clerk", "counter-clerk"),
                right(CAMPAIGN), right(BASELINE, "data-manager"), right(COLLECT, "collector", "township-clerk", "counter-clerk"),
                right(VISIT, "collector", "township-clerk", "counter-clerk"), right(MONEY, "fund-clerk"), right(ACCEPT));
    }

    /** 参保专办员, who runs the campaign for the county. */
    public static List<RoleInfo> roles() {
        return List.of(new RoleInfo("enrollment-desk", Text.of(EnrollmentModule.class).both("role.enrollment-desk"),
                Set.of(READ, CAMPAIGN, BASELINE, VISIT, ACCEPT, BaseRights.PERSONS_SEARCH, BaseRights.PERSONS_EDIT, BaseRights.IMPORT_RUN,
                        BaseRights.EXPORT_RUN)));
    }

    /** The module's own role is named as well: in a database that knows it already, a new right reaches it so. */
    private static RightInfo right(String id, String... others) {
        Set<String> given = new TreeSet<>(List.of(others));
        roles().stream().filter(role -> role.rights().contains(id)).forEach(role -> given.add(role.id()));
        return new RightInfo(id, Text.of(EnrollmentModule.class).both("right." + id), given);
    }
}
