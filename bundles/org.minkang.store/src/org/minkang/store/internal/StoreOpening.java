package org.minkang.store.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.minkang.base.Progress;
import org.minkang.store.DatabaseKind;
import org.minkang.store.EntityContribution;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;

/** Puts a store together. */
public final class StoreOpening {

    private StoreOpening() {}

    public static Store open(
            StoreConfig config, List<EntityContribution> contributions, Clock clock, Progress progress) {
        List<EntityContribution> ordered = Contributions.inOrder(contributions);
        progress.begin(Sentences.get("store.progress.open"), 0);
        Engine engine = config.kind() == DatabaseKind.DERBY
                ? new DerbyEngine(config, clock)
                : new PostgresEngine(config);
        HikariDataSource pool = null;
        try {
            Map<String, Integer> versions = new Migrator(engine, config.productVersion(), clock, progress)
                    .run(engine.connections(), ordered);
            progress.begin(Sentences.get("store.progress.open"), 0);
            pool = Pool.of(engine, config);
            return new JpaStore(
                    engine,
                    pool,
                    EntityUnit.create(ordered, pool, engine.platform()),
                    versions,
                    config.connections(),
                    config.lockTimeout());
        } catch (RuntimeException | Error e) {
            if (pool != null) {
                pool.close();
            }
            engine.close();
            throw e;
        }
    }

    public static void restore(Path backupFile, Path dataFolder, Progress progress) {
        new BackupReader(backupFile, Clock.systemDefaultZone()).restore(dataFolder, progress);
    }
}
