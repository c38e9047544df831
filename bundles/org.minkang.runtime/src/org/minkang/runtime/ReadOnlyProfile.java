package org.minkang.runtime;

import java.util.List;
import java.util.function.Consumer;
import org.minkang.base.Bilingual;
import org.minkang.base.Progress;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;

/** A file that is read and handed on, row by row; nothing is stored. */
public abstract class ReadOnlyProfile<T> implements SheetProfile<T, Consumer<T>> {

    private final Bilingual name;

    protected ReadOnlyProfile(Bilingual name) {
        this.name = name;
    }

    @Override
    public String id() {
        return getClass().getName();
    }

    @Override
    public Bilingual name() {
        return name;
    }

    @Override
    public void check(Consumer<T> caller, List<SheetEntry<T>> chunk, CheckContext context) {
        // each row stands for itself
    }

    @Override
    public ApplyReport apply(Consumer<T> caller, String fileName, Iterable<SheetEntry<T>> good, Progress progress) {
        long count = 0;
        for (SheetEntry<T> entry : good) {
            caller.accept(entry.value());
            count++;
        }
        return new ApplyReport(count, 0, 0, List.of());
    }
}
