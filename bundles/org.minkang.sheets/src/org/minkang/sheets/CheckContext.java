package org.minkang.sheets;

import java.util.OptionalInt;
import java.util.function.Supplier;

import org.minkang.base.Progress;

/** What lasts for the check of one whole file, across its chunks. */
public interface CheckContext {

    /**
     * Finds repetitions inside the file. The first row that says a value keeps it; every later row gets the number of that first row.
     * Memory per value is some twenty bytes: values are compared by a 64-bit hash.
     *
     * @param scope what is compared, for instance {@code "idNumber"}
     */
    OptionalInt sameAs(String scope, String value, int row);

    /** Something the profile keeps during the check of this file, made on first use. */
    <A> A attachment(Class<A> key, Supplier<A> make);

    /** Progress and cancelling. */
    Progress progress();
}
