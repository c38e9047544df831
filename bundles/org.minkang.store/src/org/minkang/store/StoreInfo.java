package org.minkang.store;

import java.util.Map;

/**
 * What a store is.
 *
 * @param database       the kind of database
 * @param where          folder or address, without user and password
 * @param schemaVersions number of the last migration by id of the contribution, of removed ones too
 */
public record StoreInfo(DatabaseKind database, String where, Map<String, Integer> schemaVersions) {

    public StoreInfo {
        schemaVersions = Map.copyOf(schemaVersions);
    }
}
