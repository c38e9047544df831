package org.minkang.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupManifestTest {

    private final BackupManifest manifest = new BackupManifest(
            "2026-03-02T09:00:00",
            "1.0.0",
            Map.of("seg0/a file.dat", new BackupManifest.Entry(7, "a".repeat(64))));

    @Test
    void readsWhatItWrote() {
        assertEquals(Optional.of(manifest), BackupManifest.parse(manifest.text()));
    }

    @Test
    void isNotReadWhenAnythingInItWasChangedOrCutOff() {
        String text = manifest.text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            assertTrue(BackupManifest.parse(text.substring(0, i) + other + text.substring(i + 1)).isEmpty(), "at " + i);
            assertTrue(BackupManifest.parse(text.substring(0, i)).isEmpty(), "cut at " + i);
        }
    }
}
