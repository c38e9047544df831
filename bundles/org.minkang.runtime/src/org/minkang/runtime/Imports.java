package org.minkang.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.minkang.access.Actor;
import org.minkang.sheets.SheetProfile;

/** What can be imported from workbooks: by the base, and by the installed modules at the moment of asking. */
public final class Imports {

    private final Supplier<List<SheetProfile<?, Actor>>> ofTheBase;
    private final Contributions contributions;

    Imports(Supplier<List<SheetProfile<?, Actor>>> ofTheBase, Contributions contributions) {
        this.ofTheBase = ofTheBase;
        this.contributions = contributions;
    }

    /** Those of the modules first, which are wanted most. */
    public List<SheetProfile<?, Actor>> profiles() {
        List<SheetProfile<?, Actor>> all = new ArrayList<>(contributions.sheetProfiles());
        all.addAll(ofTheBase.get());
        return all;
    }
}
