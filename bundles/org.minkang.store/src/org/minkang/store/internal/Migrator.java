package org.minkang.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.store.EntityContribution;

/**
 * Brings the tables of a database up to the program. First everything that is noted in the database is compared with
 * what the program knows, and only when all of it fits is anything changed. Each migration is one transaction.
 */
final class Migrator {

    private final Engine engine;
    private final String product;
    private final Clock clock;
    private final Progress progress;

    Migrator(Engine engine, String product, Clock clock, Progress progress) {
        this.engine = engine;
        this.product = product;
        this.clock = clock;
        this.progress = progress;
    }

    /** @return number of the last migration by contribution, also of those that are no longer installed */
    Map<String, Integer> run(DataSource source, List<EntityContribution> contributions) {
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            engine.settle(connection);
            engine.lockSchema(connection);
            try {
                connection.setAutoCommit(false);
                return run(source, connection, contributions);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                engine.unlockSchema(connection);
            }
        } catch (SQLException e) {
            throw Failures.translate(e);
        }
    }

    private Map<String, Integer> run(
            DataSource source, Connection connection, List<EntityContribution> contributions) throws SQLException {
        History history = new History(connection, new Values(engine.kind()), clock);
        boolean existed = history.exists();
        if (!existed) {
            history.create(product);
        }
        refuseNewer(history.stamp());
        Map<String, List<History.Applied>> applied = history.applied();
        List<Migration> pending = new ArrayList<>();
        for (EntityContribution contribution : contributions) {
            pending.addAll(pending(contribution, applied.getOrDefault(contribution.id(), List.of())));
        }
        connection.commit();
        Optional<Path> saved = existed && !applied.isEmpty() && !pending.isEmpty()
                ? engine.backupBeforeMigration(source, progress)
                : Optional.empty();
        apply(connection, history, pending, saved);
        history.stamp(product);
        connection.commit();
        return versions(applied, pending);
    }

    private void refuseNewer(History.Stamp stamp) {
        if (stamp.format() > History.FORMAT || Versions.isNewer(stamp.product(), product)) {
            throw Sentences.refuse("store.newer", stamp.product(), product);
        }
    }

    private List<Migration> pending(EntityContribution contribution, List<History.Applied> applied) {
        List<Migration> known = Migration.of(contribution);
        for (int i = 0; i < applied.size(); i++) {
            History.Applied done = applied.get(i);
            if (done.number() != i + 1) {
                throw Sentences.refuse("store.migration-missing", contribution.id(), i + 1, wayBack());
            }
            if (i >= known.size()) {
                throw Sentences.refuse("store.newer-part", contribution.id(), done.name(), product);
            }
            Migration migration = known.get(i);
            if (!migration.checksum().equals(done.checksum())) {
                throw Sentences.refuse(
                        "store.migration-changed", contribution.id(), done.number(), migration.name(), wayBack());
            }
        }
        return known.subList(applied.size(), known.size());
    }

    private void apply(
            Connection connection, History history, List<Migration> pending, Optional<Path> saved)
            throws SQLException {
        progress.begin(Sentences.get("store.progress.migrate"), pending.size());
        int done = 0;
        for (Migration migration : pending) {
            progress.check();
            apply(connection, history, migration, saved);
            progress.step(++done);
        }
    }

    private void apply(Connection connection, History history, Migration migration, Optional<Path> saved)
            throws SQLException {
        Migration.Statement current = null;
        try (Statement statement = connection.createStatement()) {
            for (Migration.Statement next : migration.statements()) {
                current = next;
                statement.execute(engine.expand(next.sql()));
            }
            history.note(migration);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            RuntimeException known = Failures.translate(e);
            String reason = known instanceof Refused ? known.getMessage() : e.getMessage();
            throw Sentences.refuse(
                    e,
                    "store.migration-failed",
                    migration.contribution(),
                    migration.name(),
                    current == null ? 0 : current.line(),
                    reason,
                    wayBack(saved));
        }
    }

    private String wayBack() {
        return wayBack(Optional.empty());
    }

    /** What a person can do: nothing has been lost, so there always is a way. */
    private String wayBack(Optional<Path> saved) {
        return saved.map(file -> Sentences.get("store.way-back.saved", file))
                .orElseGet(() -> Sentences.get("store.way-back." + engine.kind()));
    }

    private static Map<String, Integer> versions(
            Map<String, List<History.Applied>> applied, List<Migration> pending) {
        Map<String, Integer> versions = new HashMap<>();
        applied.forEach((id, steps) -> versions.put(id, steps.get(steps.size() - 1).number()));
        pending.forEach(migration -> versions.put(migration.contribution(), migration.number()));
        return versions;
    }
}
