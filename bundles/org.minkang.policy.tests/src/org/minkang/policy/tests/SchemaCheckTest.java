package org.minkang.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackSection;
import org.minkang.testing.SchemaCheck;

/** A schema that says something else than its reader is found out, in whichever direction. */
class SchemaCheckTest {

    private enum Way {
        UP, DOWN
    }

    private static final String SCHEMA = """
            type: object
            required: [list]
            properties:
              list:
                type: array
                minItems: 1
                items:
                  type: object
                  required: [key, days]
                  properties:
                    key: {$ref: key}
                    days: {type: integer, minimum: 1, maximum: 9}
                    way: {enum: [up, down]}
                    name: {$ref: name}
            """;
    private static final String PACK = """
            pack: {id: a, county: 某县, area: "000000", version: "1", valid-from: 2020-01-01}
            shelf: {list: [{key: a, days: 3, way: up, source: 第一条}]}
            """;

    @TempDir
    private Path folder;

    private final class Shelf implements PackSection<Shelf> {

        private final String written;

        Shelf(String written) {
            this.written = written;
        }

        @Override
        public String id() {
            return "shelf";
        }

        @Override
        public Class<Shelf> type() {
            return Shelf.class;
        }

        @Override
        public Optional<URL> schema() {
            try {
                return Optional.of(Files.writeString(folder.resolve("schema.yaml"), written).toUri().toURL());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Shelf read(PackNode node, PackProblems problems) {
            node.onlyKeys("list");
            for (PackNode one : node.list("list")) {
                one.onlyKeys("key", "days", "way", "name");
                one.text("key");
                one.integer("days", 1, 9);
                one.optionalChoice("way", Way.class);
                one.optionalBilingual("name");
            }
            return this;
        }
    }

    private List<String> faults(String schema) {
        return new SchemaCheck(List.of(new Shelf(schema))).with("a.yaml", PACK).faults();
    }

    @Test
    void aSchemaThatSaysTheSameHasNoFault() {
        assertEquals(List.of(), faults(SCHEMA));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key: {$ref: key}         | kee: {$ref: key}                 | the reader knows the keys
            name: {$ref: name}       | other: {type: boolean}           | the reader knows the keys
            maximum: 9               | maximum: 10                      | asks for integer[1, 9]
            [up, down]               | [up]                             | asks for optionalChoice
            [up, down]               | [up, down, left]                 | asks for optionalChoice
            name: {$ref: name}       | name: {$ref: text}               | asks for optionalBilingual
            [key, days]              | [key]                            | the reader needs [days], the schema does not
            [key, days]              | [key, days, way]                 | the schema needs way, the reader does not
            minimum: 1               | minimum: 4                       | does not hold for 3
            minItems: 1              | uniqueItems: true                | a keyword that is not checked
            name: {$ref: name}       | name: {type: object, properties: {zh: {$ref: text}}} | no pack has such a map
            """)
    void aSchemaThatSaysSomethingElseIsFoundOut(String instead, String written, String said) {
        assertTrue(SCHEMA.contains(instead));
        List<String> faults = faults(SCHEMA.replace(instead, written));
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(said)), faults::toString);
    }
}
