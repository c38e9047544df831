package org.minkang.store;

import java.util.List;

/**
 * What a room or module adds to the database: its entities, and the numbered steps that build and change its tables.
 *
 * <p>Migrations are append-only: one that has been released is never edited, removed or moved, because databases
 * remember the number and checksum of each. The number of a migration is its position in the list, from 1. Each runs
 * in one transaction, on Derby and on PostgreSQL alike. Tables carry a prefix of the contributor, refer to no table of
 * anyone not named in {@link #after()}, and stay when the contributor is no longer installed.
 */
public interface EntityContribution {

    /** Short stable name, such as {@code register}; the history of the tables is kept under it. */
    String id();

    /** Ids of the contributions whose tables must be there before these. Missing ones are refused. */
    List<String> after();

    /** Every class JPA must know: entities, embeddables, mapped superclasses and converters. */
    List<Class<?>> entities();

    /**
     * Resource names relative to the class of the contribution, such as {@code 001-persons.sql}: UTF-8, statements
     * end with a semicolon at the end of a line, comments are lines that begin with {@code --}. {@code ${text}} and
     * {@code ${bytes}} stand for the type of a long text and of a byte string.
     */
    List<String> migrations();
}
