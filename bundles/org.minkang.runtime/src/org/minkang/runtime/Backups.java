package org.minkang.runtime;

import java.nio.file.Path;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Progress;
import org.minkang.store.Store;

/** Copies of the running embedded database, by whom and when. */
public final class Backups {

    private final Store store;
    private final Access access;
    private final Journal journal;

    Backups(Store store, Access access, Journal journal) {
        this.store = store;
        this.access = access;
        this.journal = journal;
    }

    /**
     * Copies the whole database. Needs {@link BaseRights#BACKUP_RUN}. The journal says so before it is begun: a copy holds
     * everybody's data, and none may exist of which nobody knows.
     */
    public void make(Actor actor, Path file, Progress progress) {
        store.run(s -> {
            access.require(s, actor, BaseRights.BACKUP_RUN);
            journal.record(s, actor, JournalEntry.of("backup.made", "database", file.getFileName().toString()));
        });
        store.backup(file, progress);
    }
}
