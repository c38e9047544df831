package org.minkang.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/**
 * Where a store is kept and how it behaves.
 *
 * @param kind           the kind of database
 * @param place          Derby: the data folder, or the name of a database in memory; PostgreSQL: the JDBC address
 * @param inMemory       Derby in memory only, gone when the store is closed
 * @param user           PostgreSQL: who signs in; otherwise empty
 * @param password       PostgreSQL: with what; otherwise empty
 * @param lockTimeout    how long a session waits for what another one holds before {@code store.busy}
 * @param connectTimeout how long to try for a connection before {@code store.unavailable}
 * @param connections    how many sessions run at once; further ones wait
 * @param productVersion version of the program, {@code major.minor.micro}, stamped into the database
 */
public record StoreConfig(
        DatabaseKind kind,
        String place,
        boolean inMemory,
        String user,
        char[] password,
        Duration lockTimeout,
        Duration connectTimeout,
        int connections,
        String productVersion) {

    /** The version this generation of the program stamps into databases. */
    public static final String PRODUCT_VERSION = "1.0.0";

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 10;

    public StoreConfig {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(place);
        password = password.clone();
        if (connections < 2) {
            throw new IllegalArgumentException("a store needs at least two connections");
        }
    }

    /** An embedded database in the folder {@code database} of a data folder, which is made when missing. */
    public static StoreConfig derby(Path dataFolder) {
        return of(DatabaseKind.DERBY, dataFolder.toAbsolutePath().normalize().toString(), false, "", new char[0]);
    }

    /** An embedded database in memory; stores opened under the same name one after the other share nothing. */
    public static StoreConfig derbyMemory(String name) {
        return of(DatabaseKind.DERBY, name, true, "", new char[0]);
    }

    /**
     * A database on a PostgreSQL server.
     *
     * @param url such as {@code jdbc:postgresql://server:5432/minkang}
     */
    public static StoreConfig postgres(String url, String user, char[] password) {
        return of(DatabaseKind.POSTGRESQL, url, false, user, password);
    }

    private static StoreConfig of(DatabaseKind kind, String place, boolean memory, String user, char[] password) {
        return new StoreConfig(
                kind, place, memory, user, password, LOCK_TIMEOUT, CONNECT_TIMEOUT, CONNECTIONS, PRODUCT_VERSION);
    }

    /** The same with another patience for locks. */
    public StoreConfig withLockTimeout(Duration timeout) {
        return new StoreConfig(
                kind, place, inMemory, user, password, timeout, connectTimeout, connections, productVersion);
    }

    /** The same with another patience for connections. */
    public StoreConfig withConnectTimeout(Duration timeout) {
        return new StoreConfig(
                kind, place, inMemory, user, password, lockTimeout, timeout, connections, productVersion);
    }

    /** The same as another version of the program would open it. */
    public StoreConfig withProductVersion(String version) {
        return new StoreConfig(
                kind, place, inMemory, user, password, lockTimeout, connectTimeout, connections, version);
    }

    @Override
    public char[] password() {
        return password.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreConfig that
                && kind == that.kind
                && place.equals(that.place)
                && inMemory == that.inMemory
                && user.equals(that.user)
                && Arrays.equals(password, that.password)
                && lockTimeout.equals(that.lockTimeout)
                && connectTimeout.equals(that.connectTimeout)
                && connections == that.connections
                && productVersion.equals(that.productVersion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, place, inMemory, user);
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "StoreConfig[" + kind + " " + place + "]";
    }
}
