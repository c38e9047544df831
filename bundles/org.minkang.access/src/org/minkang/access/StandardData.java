package org.minkang.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.minkang.base.Bilingual;

/** The roles and rights a new database begins with, from the tables beside this class. */
final class StandardData {

    /** A role as it comes with the program. */
    record StandardRole(String id, Bilingual name) {}

    private StandardData() {}

    static List<StandardRole> roles() {
        return lines("roles.csv").stream()
                .map(part -> new StandardRole(part[0], Bilingual.of(part[1], part[2])))
                .toList();
    }

    static List<RightInfo> rights() {
        return lines("rights.csv").stream()
                .map(part -> new RightInfo(part[0], Bilingual.of(part[1], part[2]), Set.of(part[3].split(" "))))
                .toList();
    }

    private static List<String[]> lines(String name) {
        try (InputStream in = StandardData.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
