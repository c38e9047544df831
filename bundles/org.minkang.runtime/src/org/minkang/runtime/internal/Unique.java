package org.minkang.runtime.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.runtime.DataFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Refuses two contributions under one id, naming both bundles. */
final class Unique {

    private Unique() {
    }

    static <T> List<T> by(List<T> contributions, Function<? super T, String> id) {
        Map<String, T> seen = new HashMap<>();
        for (T contribution : contributions) {
            T other = seen.put(id.apply(contribution), contribution);
            if (other != null) {
                throw Refused.of("runtime.duplicate", Text.of(DataFolder.class).get("runtime.duplicate",
                        id.apply(contribution), origin(other), origin(contribution)));
            }
        }
        return List.copyOf(contributions);
    }

    private static String origin(Object contribution) {
        Bundle bundle = FrameworkUtil.getBundle(contribution.getClass());
        return bundle == null ? contribution.getClass().getName() : bundle.getSymbolicName();
    }
}
