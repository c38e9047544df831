package org.minkang.store.tests.steps;

import java.util.List;
import org.minkang.store.EntityContribution;

/**
 * Tables without entities, built by whatever migrations a test wants.
 *
 * @param migrations names of resources beside this class
 */
public record Steps(String id, List<String> after, List<String> migrations) implements EntityContribution {

    /** A contribution that stands alone. */
    public static Steps of(String id, String... migrations) {
        return new Steps(id, List.of(), List.of(migrations));
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }
}
