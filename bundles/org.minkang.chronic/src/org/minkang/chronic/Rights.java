package org.minkang.chronic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleInfo;
import org.minkang.base.Text;

/** The rights of the module. Those of the steps are named by the pack's case type. */
public final class Rights {

    /** Takes applications in, at the window and from workbooks, and papers handed in later. */
    public static final String INTAKE = "chronic.intake";
    /** First review. */
    public static final String REVIEW = "chronic.review";
    /** Recognises diseases in a named hospital (定点医疗机构认定). */
    public static final String RECOGNISE = "chronic.recognise";
    /** Sends to the examination of a hospital and enters its results (体检). */
    public static final String EXAMINE = "chronic.examine";
    /** Gives an expert's opinion. */
    public static final String OPINION = "chronic.opinion";
    /** Decides. */
    public static final String APPROVE = "chronic.approve";
    /** Issues certificates. */
    public static final String ISSUE = "chronic.issue";
    /** Prints certificates and notices with the full ID number. */
    public static final String PRINT = "chronic.print";
    /** Keeps certificates: lost, re-issued, handed over, reminded, fixed providers, blanks. */
    public static final String CERTIFICATES = "chronic.certificates";
    /** Takes the benefit away or gives it back: suspends, resumes, voids, ends. Never one's own certificates' end. */
    public static final String END = "chronic.certificates-end";
    /** Sees the statistics. */
    public static final String STATISTICS = "chronic.statistics";

    /** Works on household checks and days of touring diagnosis. */
    public static final String VISIT = "chronic.visit";
    /** Keeps the pool of experts, draws again, verifies draws, sees the figures of experts. */
    public static final String EXPERTS = "chronic.experts";

    private Rights() {
    }

    static List<RightInfo> all() {
        return List.of(
                right(INTAKE, "township-clerk", "counter-clerk"),
                right(REVIEW, "reviewer"),
                right(RECOGNISE),
                right(EXAMINE),
                right(OPINION, "expert"),
                right(APPROVE, "approver"),
                right(ISSUE),
                right(PRINT),
                right(CERTIFICATES),
                right(END, "approver"),
                right(STATISTICS, "reviewer", "approver", "supervisor"),
                right(VISIT, "township-clerk", "counter-clerk"),
                right(EXPERTS, "administrator"));
    }

    /** 慢特病专办员, who takes in, sends to examinations, issues and prints; 定点医院认定员, who recognises in a named hospital. */
    static List<RoleInfo> roles() {
        return List.of(role("named-hospital", INTAKE, RECOGNISE, BaseRights.PERSONS_SEARCH),
                role("chronic-desk", INTAKE, VISIT, EXAMINE, ISSUE, PRINT, CERTIFICATES, END, STATISTICS, EXPERTS,
                        BaseRights.PERSONS_SEARCH,
                        BaseRights.PERSONS_VIEW_FULL, BaseRights.CASES_READ, BaseRights.CASES_ASSIGN,
                        BaseRights.IMPORT_RUN, BaseRights.EXPORT_RUN));
    }

    private static RoleInfo role(String id, String... rights) {
        return new RoleInfo(id, Text.of(Rights.class).both("role." + id), Set.of(rights));
    }

    /** The module's own roles are named as well: in a database that knows them already, a new right reaches them so. */
    private static RightInfo right(String id, String... others) {
        Set<String> given = new TreeSet<>(List.of(others));
        roles().stream().filter(role -> role.rights().contains(id)).forEach(role -> given.add(role.id()));
        return new RightInfo(id, Text.of(Rights.class).both("right." + id), given);
    }
}
