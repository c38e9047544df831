package org.minkang.enrollment;

import java.util.List;
import java.util.Set;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleInfo;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.casework.CheckResult;
import org.minkang.casework.WorkflowModule;
import org.minkang.store.Session;

/** The rights of enrollment. Its work is rolls and lists of many persons; it has no cases of single ones. */
public class EnrollmentModule implements WorkflowModule {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    @Override
    public String id() {
        return "enrollment";
    }

    @Override
    public Bilingual name() {
        return TEXT.both("module.name");
    }

    @Override
    public Set<String> caseTypes() {
        return Set.of();
    }

    @Override
    public List<RightInfo> rights() {
        return Rights.all();
    }

    @Override
    public List<RoleInfo> roles() {
        return Rights.roles();
    }

    @Override
    public List<CheckResult> check(Session session, CaseView view, String step) {
        return List.of();
    }

    @Override
    public Bilingual summary(Session session, CaseView view) {
        return name();
    }
}
