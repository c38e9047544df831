package org.minkang.chronic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The complete policy pack of an invented county (示例县) that comes with the module, to try it and to start from. */
public final class SamplePack {

    /** Under this name it is imported. */
    public static final String FILE_NAME = "shili.yaml";

    private SamplePack() {
    }

    /** Its text. */
    public static String text() {
        try (InputStream in = SamplePack.class.getResourceAsStream("/packs/" + FILE_NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
