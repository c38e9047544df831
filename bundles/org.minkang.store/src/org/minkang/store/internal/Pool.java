package org.minkang.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.minkang.store.StoreConfig;

/** Makes the pool of connections. */
final class Pool {

    /** For ids and for a backup, so that neither ever waits for a session that waits for it. */
    private static final int SPARE = 2;

    private Pool() {}

    static HikariDataSource of(Engine engine, StoreConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("minkang-store");
        pool.setDataSource(engine.connections());
        pool.setMaximumPoolSize(config.connections() + SPARE);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(Math.max(1000, config.connectTimeout().toMillis()));
        pool.setValidationTimeout(1000);
        pool.setInitializationFailTimeout(-1);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(pool);
    }
}
