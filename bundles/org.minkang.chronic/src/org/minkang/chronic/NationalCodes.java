package org.minkang.chronic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.minkang.base.Text;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;

/**
 * The national codes of outpatient chronic and special diseases (门诊慢特病病种代码) that this program knows, from
 * {@code national-codes.csv}, which says where each comes from. It is not the whole national table: a county adds the
 * codes it uses beside those from the official table, with their source, in its pack.
 */
final class NationalCodes {

    private static final Text TEXT = Text.of(NationalCodes.class);
    private static final Map<String, String> TABLE = load();

    private NationalCodes() {
    }

    /** Code to national name. */
    static Map<String, String> table() {
        return TABLE;
    }

    /** The codes a pack adds: {@code national-codes: [{code, name, source}]}. */
    static Map<String, String> read(PackNode section, PackProblems problems) {
        Map<String, String> added = new LinkedHashMap<>();
        for (PackNode node : section.optionalList("national-codes")) {
            node.onlyKeys("code", "name");
            String code = node.text("code");
            if (!code.isEmpty() && !code.matches("M\\d{5}")) {
                problems.add(node, "code", "chronic.national-form", TEXT.get("chronic.national-form", code));
            } else if (node.clause().isBlank()) {
                problems.add(node, "code", "chronic.national-source", TEXT.get("chronic.national-source", code));
            }
            added.put(code, node.text("name"));
        }
        return added;
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                NationalCodes.class.getResourceAsStream("national-codes.csv"), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> line.startsWith("M")).map(line -> line.split(","))
                    .forEach(cells -> codes.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(codes);
    }
}
