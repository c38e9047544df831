package org.minkang.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a backup: a text of lines, the last of which is the hash of those before.
 *
 * @param made    when, local time
 * @param product version of the program that made it
 * @param files   size and hash by name
 */
record BackupManifest(String made, String product, Map<String, Entry> files) {

    static final String NAME = "manifest.txt";

    private static final String FORMAT = "minkang-backup 1";

    /** One file of the database. */
    record Entry(long size, String hash) {}

    BackupManifest {
        files = new LinkedHashMap<>(files);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(FORMAT).append('\n');
        text.append("made ").append(made).append('\n');
        text.append("product ").append(product).append('\n');
        files.forEach((name, entry) -> text.append("file ")
                .append(entry.hash())
                .append(' ')
                .append(entry.size())
                .append(' ')
                .append(name)
                .append('\n'));
        return text + "end " + hash(text.toString()) + "\n";
    }

    /** The manifest, if the text is one that is whole. */
    static Optional<BackupManifest> parse(String text) {
        int end = text.lastIndexOf("end ");
        if (end < 0 || !text.substring(end).equals("end " + hash(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(text.substring(0, end).lines().toList());
        if (lines.size() < 3 || !lines.get(0).equals(FORMAT)) {
            return Optional.empty();
        }
        Map<String, Entry> files = new LinkedHashMap<>();
        for (String line : lines.subList(3, lines.size())) {
            String[] parts = line.split(" ", 4);
            files.put(parts[3], new Entry(Long.parseLong(parts[2]), parts[1]));
        }
        return Optional.of(new BackupManifest(
                lines.get(1).substring("made ".length()), lines.get(2).substring("product ".length()), files));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
