package org.minkang.enrollment;

import java.util.List;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.roll.Member;
import org.minkang.store.EntityContribution;

/** The tables of the module. They stay when it is removed. */
public class EnrollmentEntities implements EntityContribution {

    @Override
    public String id() {
        return "enrollment";
    }

    @Override
    public List<String> after() {
        return List.of("register", "policy", "casework", "house");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Campaign.class, Member.class, Collection.class);
    }

    @Override
    public List<String> migrations() {
        // absolute: the component that contributes it is in another package
        return List.of("/org/minkang/enrollment/001-enrollment.sql");
    }
}
