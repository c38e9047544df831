package org.minkang.store;

/** The databases a store can be kept in. */
public enum DatabaseKind {
    /** Embedded: one folder, one program at a time. */
    DERBY,
    /** A server, shared by many seats. */
    POSTGRESQL
}
