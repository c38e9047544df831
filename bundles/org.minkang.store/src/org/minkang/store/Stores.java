package org.minkang.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.minkang.base.Progress;
import org.minkang.store.internal.StoreOpening;

/** Opens stores, and brings embedded ones back from a backup. */
public final class Stores {

    private Stores() {}

    /**
     * Opens a store: makes the database when there is none, brings its tables up to date, and builds one unit of
     * everybody's entities. An existing embedded database is backed up into the folder {@code backups} before its
     * tables are changed.
     *
     * @throws org.minkang.base.Refused {@code store.in-use} when another program has the data folder,
     *     {@code store.newer} when the database was changed by a newer program, {@code store.migration-changed},
     *     {@code store.migration-missing}, {@code store.newer-part} when its history does not fit this program,
     *     {@code store.migration-failed} when a change of the tables failed and was undone,
     *     {@code store.contribution-missing} when a contribution needs another that is not installed,
     *     {@code store.folder} when the folder cannot be used, {@code store.unavailable}, {@code store.disk-full}
     */
    public static Store open(
            StoreConfig config, List<EntityContribution> contributions, Clock clock, Progress progress) {
        return StoreOpening.open(config, contributions, clock, progress);
    }

    /**
     * Puts the content of a backup in the place of the database of a data folder that no program has open. The file
     * is checked completely before anything is touched; what was there is kept beside as
     * {@code database-before-restore-<time>}. Interrupted at any point, the next start finds the old or the new
     * database, never a mixture.
     *
     * @throws org.minkang.base.Refused {@code store.backup-damaged}, {@code store.backup-newer}, {@code store.in-use},
     *     {@code store.folder}, {@code store.disk-full}
     */
    public static void restore(Path backupFile, Path dataFolder, Progress progress) {
        StoreOpening.restore(backupFile, dataFolder, progress);
    }
}
