package org.minkang.store.internal;

/** Compares versions of the program. */
final class Versions {

    private Versions() {}

    /**
     * Whether the first is newer in its major or minor number. Versions that differ only in the micro number
     * understand each other's data, in both directions.
     */
    static boolean isNewer(String first, String second) {
        int major = Integer.compare(number(first, 0), number(second, 0));
        return major > 0 || major == 0 && number(first, 1) > number(second, 1);
    }

    private static int number(String version, int index) {
        String[] parts = version.split("[.\\-]");
        try {
            return index < parts.length ? Integer.parseInt(parts[index]) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
