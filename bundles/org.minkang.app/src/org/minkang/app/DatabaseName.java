package org.minkang.app;

import org.minkang.base.Text;
import org.minkang.store.StoreInfo;

/** Where the data lie, in few words for the bottom line. */
final class DatabaseName {

    private DatabaseName() {
    }

    static String of(StoreInfo info) {
        return Text.of(DatabaseName.class).get("database." + info.database(), info.where());
    }
}
