package org.minkang.sheets.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.minkang.base.Progress;
import org.minkang.sheets.CheckContext;

/** Remembers which row said a value first, by a 64-bit hash in two flat arrays: a million values take sixteen to thirty megabytes. */
public final class FirstRows implements CheckContext {

    private static final class Scope {
        long[] hashes = new long[1024];
        int[] rows = new int[1024];
        int size;

        int put(long hash, int row) {
            if (size * 3 > hashes.length * 2) {
                grow();
            }
            int i = slot(hash);
            if (rows[i] == 0) {
                hashes[i] = hash;
                rows[i] = row;
                size++;
            }
            return rows[i];
        }

        private int slot(long hash) {
            int i = (int) (hash >>> 20) & hashes.length - 1;
            while (rows[i] != 0 && hashes[i] != hash) {
                i = i + 1 & hashes.length - 1;
            }
            return i;
        }

        private void grow() {
            long[] oldHashes = hashes;
            int[] oldRows = rows;
            hashes = new long[oldHashes.length * 2];
            rows = new int[oldRows.length * 2];
            for (int k = 0; k < oldHashes.length; k++) {
                if (oldRows[k] != 0) {
                    int i = slot(oldHashes[k]);
                    hashes[i] = oldHashes[k];
                    rows[i] = oldRows[k];
                }
            }
        }
    }

    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<Class<?>, Object> attachments = new HashMap<>();
    private final Progress progress;

    public FirstRows(Progress progress) {
        this.progress = progress;
    }

    @Override
    public OptionalInt sameAs(String scope, String value, int row) {
        int first = scopes.computeIfAbsent(scope, s -> new Scope()).put(hash(value), row);
        return first == row ? OptionalInt.empty() : OptionalInt.of(first);
    }

    private static long hash(String value) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }

    @Override
    public <A> A attachment(Class<A> key, Supplier<A> make) {
        return key.cast(attachments.computeIfAbsent(key, k -> make.get()));
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
