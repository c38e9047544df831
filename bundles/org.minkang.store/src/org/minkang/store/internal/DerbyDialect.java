package org.minkang.store.internal;

import java.io.IOException;
import java.io.Writer;
import org.eclipse.persistence.platform.database.DerbyPlatform;

/** Derby has had truth values of its own for long; the provider still writes them as 0 and 1 into some statements. */
public class DerbyDialect extends DerbyPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    protected void appendBoolean(Boolean value, Writer writer) throws IOException {
        writer.write(value ? "TRUE" : "FALSE");
    }
}
