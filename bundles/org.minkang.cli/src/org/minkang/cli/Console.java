package org.minkang.cli;

import java.io.PrintWriter;
import org.minkang.base.Progress;

/** What a command prints with: {@code @Mixin Console console;}. Brings the option {@code --quiet} (no progress). */
public final class Console {

    /** Results. */
    public PrintWriter out() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Everything that is not a result. */
    public PrintWriter err() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Progress on {@link #err()}: one line that is updated when a person looks at a terminal, otherwise a line now and then.
     * Becomes cancelled by Ctrl+C.
     */
    public Progress progress() {
        throw new UnsupportedOperationException("not yet");
    }

    /** A table to be filled and printed to {@link #out()}. */
    public TextTable table(String... headings) {
        throw new UnsupportedOperationException("not yet");
    }
}
