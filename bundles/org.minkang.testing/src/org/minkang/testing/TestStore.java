package org.minkang.testing;

import java.nio.file.Path;
import java.util.List;
import org.minkang.base.Progress;
import org.minkang.store.EntityContribution;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.StoreInfo;
import org.minkang.store.Stores;
import org.minkang.store.Work;

/** A store in a database of its own, with the clock it was opened with. */
public final class TestStore implements Store {

    private final StoreConfig config;
    private final Store store;
    private final TestClock clock;

    private TestStore(StoreConfig config, Store store, TestClock clock) {
        this.config = config;
        this.store = store;
        this.clock = clock;
    }

    /** Opens a store anywhere. */
    public static TestStore open(StoreConfig config, TestClock clock, EntityContribution... contributions) {
        return new TestStore(
                config, Stores.open(config, List.of(contributions), clock, Progress.NONE), clock);
    }

    /** The clock of everything in the test. */
    public TestClock clock() {
        return clock;
    }

    /** Where the database is, to open it once more. */
    public StoreConfig config() {
        return config;
    }

    @Override
    public <T> T read(Work<T> work) {
        return store.read(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return store.write(work);
    }

    @Override
    public <T> T writeRepeatable(Work<T> work) {
        return store.writeRepeatable(work);
    }

    @Override
    public long nextIds(int count) {
        return store.nextIds(count);
    }

    @Override
    public StoreInfo info() {
        return store.info();
    }

    @Override
    public void backup(Path file, Progress progress) {
        store.backup(file, progress);
    }

    /** Ends the store; one in memory on another thread, because Derby sleeps for half a second when it drops one. */
    @Override
    public void close() {
        if (config.inMemory()) {
            Thread dropping = new Thread(store::close, "drop-" + config.place());
            dropping.setDaemon(true);
            dropping.start();
        } else {
            store.close();
        }
    }
}
