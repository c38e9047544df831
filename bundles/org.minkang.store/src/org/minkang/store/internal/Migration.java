package org.minkang.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.minkang.store.EntityContribution;

/**
 * One step in the history of somebody's tables.
 *
 * @param contribution whose
 * @param number       from 1
 * @param name         of the resource
 * @param text         with lines that end in a line feed, so that the checksum is the same on every system
 */
record Migration(String contribution, int number, String name, String text) {

    /**
     * One statement.
     *
     * @param line where it begins in the resource, from 1
     */
    record Statement(int line, String sql) {}

    static List<Migration> of(EntityContribution contribution) {
        List<Migration> migrations = new ArrayList<>();
        for (String name : contribution.migrations()) {
            migrations.add(new Migration(contribution.id(), migrations.size() + 1, name, read(contribution, name)));
        }
        return migrations;
    }

    private static String read(EntityContribution contribution, String name) {
        try (InputStream in = contribution.getClass().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside " + contribution.getClass().getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String checksum() {
        return BackupManifest.hash(text);
    }

    /** The statements: each ends with a semicolon at the end of a line; lines that begin with two hyphens are notes. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        int begin = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String content = line.stripTrailing();
            if (content.isBlank() || content.stripLeading().startsWith("--")) {
                continue;
            }
            begin = sql.isEmpty() ? number : begin;
            boolean last = content.endsWith(";");
            sql.append(last ? content.substring(0, content.length() - 1) : content).append('\n');
            if (last) {
                statements.add(new Statement(begin, sql.toString().strip()));
                sql.setLength(0);
            }
        }
        if (!sql.isEmpty()) {
            throw new IllegalStateException(name + " of " + contribution + ": no semicolon ends line " + begin);
        }
        return statements;
    }
}
