package org.minkang.chronic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Complete policy packs of invented counties that come with the module, to try it and to start from: the sample county
 * (示例县), and one for each way in which counties certify.
 */
public final class SamplePack {

    /** The sample county's. */
    public static final String FILE_NAME = "shili.yaml";

    /** The file names of all, the sample county's first. */
    public static final List<String> ALL = List.of(FILE_NAME, "two-step-appraisal.yaml", "named-hospital.yaml",
            "aid-card.yaml", "touring-diagnosis.yaml", "two-diseases.yaml");

    private SamplePack() {
    }

    /** The text of the sample county's. */
    public static String text() {
        return text(FILE_NAME);
    }

    /** @param fileName one of {@link #ALL} */
    public static String text(String fileName) {
        if (!ALL.contains(fileName)) {
            throw new IllegalArgumentException(fileName);
        }
        try (InputStream in = SamplePack.class.getResourceAsStream("/packs/" + fileName)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
