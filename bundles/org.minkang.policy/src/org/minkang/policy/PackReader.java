package org.minkang.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Reads a policy pack from its text; needs no database. */
public final class PackReader {

    private final Supplier<List<PackSection<?>>> sections;

    public PackReader(List<PackSection<?>> sections) {
        this(() -> sections);
    }

    /** @param sections what is installed at the moment of reading */
    public PackReader(Supplier<List<PackSection<?>>> sections) {
        this.sections = sections;
    }

    /**
     * Reads a pack.
     *
     * @param fileName for the places in problems
     * @throws org.minkang.base.Refused with every problem of the file
     */
    public PolicyPack read(String fileName, String text) {
        throw new UnsupportedOperationException();
    }

    /** As above, from bytes, which must be UTF-8. */
    public PolicyPack read(String fileName, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /** As above, from a file. */
    public PolicyPack read(Path file) {
        throw new UnsupportedOperationException();
    }
}
