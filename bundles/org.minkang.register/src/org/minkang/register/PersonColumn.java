package org.minkang.register;

import org.minkang.base.Bilingual;

/**
 * A column that holds the id of a person, in a table with a key {@code id}.
 *
 * @param table         name of the table
 * @param column        name of the column
 * @param versionColumn counted up when the row moves, so that a seat that has it open notices; null without one
 * @param label         what a row is called: 案件, certificate
 * @param nameColumn    what tells one row from another for a reader, such as a number; null without one
 * @param ownerColumn   the column with the id of the row of {@code ownerTable} that this one belongs to; null for none
 * @param ownerTable    another table with a person column; a row made for one of its rows cannot be left behind by it
 */
public record PersonColumn(String table, String column, String versionColumn, Bilingual label, String nameColumn,
        String ownerColumn, String ownerTable) {

    public PersonColumn(String table, String column, String versionColumn, Bilingual label, String nameColumn) {
        this(table, column, versionColumn, label, nameColumn, null, null);
    }

    public PersonColumn ownedBy(String newOwnerColumn, String newOwnerTable) {
        return new PersonColumn(table, column, versionColumn, label, nameColumn, newOwnerColumn, newOwnerTable);
    }
}
