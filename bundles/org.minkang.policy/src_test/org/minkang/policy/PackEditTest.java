package org.minkang.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.Refused;
import org.snakeyaml.engine.v2.nodes.MappingNode;

class PackEditTest {

    private static String edited(String text, Consumer<PackEdit> change) {
        PackEdit edit = new PackEdit("a.yaml", text);
        change.accept(edit);
        return edit.text();
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a: 0.50  # half       | a: 0.7  # half
            a: "0.50" # half      | a: 0.7 # half
            {b: 1, a: 0.50}       | {b: 1, a: 0.7}
            {a: 0.50, b: [1, 2]}  | {a: 0.7, b: [1, 2]}
            a: null               | a: 0.7
            a: ~                  | a: 0.7
            a:                    | a: 0.7
            a: # open             | a: 0.7 # open
            {a: , b: 1}           | {a: 0.7 , b: 1}
            a: {b: 1, c: 2} # x   | a: 0.7 # x
            `𠮷: 𠮷𠮷\na: 1`       | `𠮷: 𠮷𠮷\na: 0.7`
            """)
    void aNumberTakesThePlaceOfWhatStoodThere(String before, String after) {
        assertEquals(after.replace("\\n", "\n"), edited(before.replace("\\n", "\n"), edit -> edit.set("a", new BigDecimal("0.7"))));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a: x          | y         | a: y
            a: "x"        | y         | a: "y"
            a: 'x' # c    | y         | a: "y" # c
            a: x          | y: z      | a: "y: z"
            a: x          | y #z      | a: "y #z"
            a: x          | null      | a: "null"
            a: x          | true      | a: "true"
            a: x          | - y       | a: "- y"
            a: x          | "y"       | a: "\\"y\\""
            a: x          | C:\\d     | a: "C:\\\\d"
            [a, b]        | y         | -
            a: x          | 第十条(二)  | a: 第十条(二)
            a: x          | 2026-01-01 | a: 2026-01-01
            """)
    void aTextIsQuotedWhereItHasTo(String before, String value, String after) {
        if (after.equals("-")) {
            assertThrows(Refused.class, () -> new PackEdit("a.yaml", before));
        } else {
            assertEquals(after, edited(before, edit -> edit.set("a", value)));
        }
    }

    @Test
    void aTextOfSeveralLinesTakesThePlaceOfABlock() {
        String block = "a: |\n  one\n  two\n\n# next\nb: 1\n";
        assertEquals("a: \"three\\nfour\"\n\n# next\nb: 1\n", edited(block, edit -> edit.set("a", "three\nfour")));
    }

    @Test
    void whatIsLeftOpenAndWhatIsAMapIsWrittenToo() {
        assertEquals("{a: null, b: {zh: 甲, en: \"A b\"}}", edited("{a: 1, b: 甲}", edit -> {
            edit.set("a", null);
            edit.set("b", map("zh", "甲", "en", "A b"));
        }));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a: [{k: 1}] # c             | a: [{k: 1}, {k: x}] # c
            a: [{k: 1}, {k: 2},]        | a: [{k: 1}, {k: 2}, {k: x},]
            a:\\n- k: 1 # c             | a:\\n- k: 1 # c\\n- {k: x}
            a:\\n  - {k: 1} # c\\n\\nb: 2 | a:\\n  - {k: 1} # c\\n  - {k: x}\\n\\nb: 2
            a:\\n  - k: 1\\n    n: >\\n      t\\n# d\\nb: 2 | a:\\n  - k: 1\\n    n: >\\n      t\\n  - {k: x}\\n# d\\nb: 2
            a:\\n  - k: 1\\n    l:\\n      - m:\\n# d\\nb: 2 | a:\\n  - k: 1\\n    l:\\n      - m:\\n  - {k: x}\\n# d\\nb: 2
            """)
    void anElementIsAddedInTheWayOfItsList(String before, String after) {
        assertEquals(after.replace("\\n", "\n"), edited(before.replace("\\n", "\n"), edit -> assertTrue(
                edit.add("a", map("k", "x")).matches("a/\\d"))));
    }

    @Test
    void elementsKeepTheOrderInWhichTheyAreAdded() {
        assertEquals("a: [{k: 1}, {k: x}, {k: y}]", edited("a: [{k: 1}]", edit -> {
            assertEquals("a/1", edit.add("a", map("k", "x")));
            assertEquals("a/2", edit.add("a", map("k", "y")));
        }));
    }

    @Test
    void aKeyThatIsNotThereIsAddedToItsMap() {
        assertEquals("a: {b: 1, c: 2} # x", edited("a: {b: 1} # x", edit -> edit.set("a/c", new BigDecimal(2))));
        assertEquals("a:\n  - b: 1 # x\n    c: 2\nd: 3", edited("a:\n  - b: 1 # x\nd: 3", edit -> edit.set("a/0/c", new BigDecimal(2))));
        assertEquals("a:\r\n  b: 1\r\n  c: 2\r\n", edited("a:\r\n  b: 1\r\n", edit -> edit.set("a/c", new BigDecimal(2))));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            x: {a: 1, b: 2, c: 3}                | x/a     | x: {b: 2, c: 3}
            x: {a: 1, b: 2, c: 3}                | x/b     | x: {a: 1, c: 3}
            x: {a: 1, b: 2, c: 3}                | x/c     | x: {a: 1, b: 2}
            x: {a: 1, b: 2, c: 3}                | x/a x/b | x: {c: 3}
            x: {a: 1, b: 2, c: 3}                | x/b x/c | x: {a: 1, }
            y: {x: {a: 1, b: 2}, z: 1}           | y/x/a y/x/b | y: {z: 1}
            x:\\n  a: 1 # a\\n  b:\\n    - 1\\n  c: 2\\n | x/b | x:\\n  a: 1 # a\\n  c: 2\\n
            x:\\n  a: 1\\n  b: 2\\ny: 3             | x/a x/b | y: 3
            x:\\n  a: 1\\n  b: 2                  | x/b     | `x:\\n  a: 1\\n`
            z:\\n- n: 1\\n  x: {a: 1}\\n- n: 2     | z/0/x/a | z:\\n- n: 1\\n- n: 2
            """)
    void aKeyIsTakenOutAndAMapOfWhichNothingIsLeft(String before, String paths, String after) {
        assertEquals(after.replace("\\n", "\n"), edited(before.replace("\\n", "\n"), edit -> List.of(paths.split(" ")).forEach(edit::remove)));
    }

    @Test
    void nothingElseIsEverTouchedHoweverTheFileIsWritten() {
        // the only key behind a dash cannot be taken out by itself
        Refused refused = assertThrows(Refused.class, () -> edited("x: 1\nz:\n- a: 1\n  b: 2\n", edit -> edit.remove("z/0/a")));
        assertEquals("policy.edit", refused.problems().get(0).code());
        assertEquals("a.yaml:3", refused.problems().get(0).place());
        // a value that is not there at all has no colon to stand behind
        assertTrue(assertThrows(Refused.class, () -> edited("x: {a, b: 1}", edit -> edit.set("x/a", new BigDecimal(1)))).has("policy.edit"));
    }

    @Test
    void keysWithSlashesAreKeptApartFromWays() {
        assertEquals("a/b: 1\na: {b: 2, c~d: 3}", edited("a/b: 0\na: {b: 2, c~d: 4}", edit -> {
            edit.set("a~1b", new BigDecimal(1));
            edit.set("a/c~0d", new BigDecimal(3));
        }));
    }

    @Test
    void aFileWithAByteOrderMarkKeepsIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\ufeffa: 1\r\nb: 2\r\n", StandardCharsets.UTF_8);
        PackEdit edit = PackEdit.of(file);
        edit.set("b", new BigDecimal(3));
        assertEquals("\ufeffa: 1\r\nb: 3\r\n", edit.text());
    }

    /** Random changes to a text in all ways of writing: what was to change has changed, and by the tree alone nothing else. */
    @Test
    void anyChangesTogetherComeToWhatEachSays() {
        Random random = new Random(7);
        String text = """
                # head
                x: {a: 1, b: "2", c: [ {k: 1, v: null}, {k: 2, v: 0.50} ]}   # x
                y:
                  - k: 1     # one
                    v:
                      p: text: no
                  - k: 2

                # end of y
                z:
                    - {k: 1, n: {zh: 名, en: N}}
                    - k: 2
                      n: >
                        folded
                        text
                w: 'single'
                """.replace("text: no", "text");
        for (int round = 0; round < 500; round++) {
            PackEdit edit = new PackEdit("a.yaml", text);
            Map<String, String> wanted = new LinkedHashMap<>(YamlPath.values(tree(text)));
            for (String path : new ArrayList<>(wanted.keySet())) {
                if (random.nextInt(4) == 0) {
                    String value = List.of("7", "a b", "x: y", "[1", "null", "", "\"", "'", "#", "中 文").get(random.nextInt(10));
                    Object written = random.nextInt(5) == 0 ? null : value.equals("7") ? new BigDecimal(7) : value;
                    edit.set(path, written);
                    wanted.put(path, written == null ? null : written.toString());
                }
            }
            for (String list : List.of("x/c", "y", "z")) {
                if (random.nextBoolean()) {
                    wanted.put(edit.add(list, map("k", "neu")) + "/k", "neu");
                }
            }
            assertEquals(wanted, YamlPath.values(tree(edit.text())));
        }
    }

    private static MappingNode tree(String text) {
        return new PackYaml(new PackProblems("a.yaml", false)).read(text);
    }
}
