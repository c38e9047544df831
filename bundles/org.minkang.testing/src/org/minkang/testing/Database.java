package org.minkang.testing;

import java.util.UUID;
import org.minkang.store.EntityContribution;
import org.minkang.store.StoreConfig;
import org.minkang.testing.internal.PostgresServer;

/**
 * The databases every test class runs on:
 *
 * <pre>
 * &#64;ParameterizedClass
 * &#64;EnumSource
 * class AccountsTest {
 *     &#64;Parameter Database database;
 *     ...
 *         TestStore store = database.open(new AccessEntities());
 * </pre>
 */
public enum Database {
    /** In memory, a new one for each opening. */
    DERBY {
        @Override
        public StoreConfig fresh() {
            return StoreConfig.derbyMemory("test-" + UUID.randomUUID());
        }
    },
    /**
     * A new, empty database for each opening on a server that is started once and ends with the tests; or, where it
     * cannot be started, on the one named by {@code -Dminkang.test.postgres=jdbc:postgresql://…?user=…&password=…},
     * whose user must be allowed to create databases.
     */
    POSTGRESQL {
        @Override
        public StoreConfig fresh() {
            return PostgresServer.get().createDatabase();
        }
    };

    /** Where a new, empty database is. */
    public abstract StoreConfig fresh();

    /** Opens a store in a new, empty database, with a clock that can be set. */
    public TestStore open(EntityContribution... contributions) {
        return TestStore.open(fresh(), TestClock.usual(), contributions);
    }
}
