package org.minkang.base;

/** How far a long operation is, and whether the person wants it stopped. */
public interface Progress {

    /**
     * A new part of the work begins.
     *
     * @param what  a few words in the current language
     * @param total number of steps, or 0 when unknown
     */
    void begin(String what, long total);

    /** @param done steps finished of the current part, counted from its beginning */
    void step(long done);

    /** Whether the person asked to stop. */
    boolean cancelled();

    /** Ends the work with {@link Cancelled} when the person asked to stop. Call it where nothing is half-done. */
    default void check() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }

    /** Tells nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String what, long total) {
            // nobody listens
        }

        @Override
        public void step(long done) {
            // nobody listens
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
