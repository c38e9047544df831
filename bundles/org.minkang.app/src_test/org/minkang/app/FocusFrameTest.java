package org.minkang.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class FocusFrameTest {

    private static final Pattern FRAME = Pattern.compile("outline: (\\d+)px[^;]*;\\s*outline-offset: (-?\\d+)px");

    @Test
    void everyFrameLiesInsideWhatItIsAround() throws IOException {
        Path here = Path.of("css/focus-gtk.css");
        String sheet = Files.readString(Files.exists(here) ? here : Path.of("org.minkang.app").resolve(here));
        Matcher frame = FRAME.matcher(sheet);
        int buttons = 0;
        while (frame.find()) {
            if (sheet.substring(0, frame.start()).stripTrailing().endsWith("button:focus {")) {
                buttons++;
                assertTrue(-Integer.parseInt(frame.group(2)) >= Integer.parseInt(frame.group(1)), frame.group());
            }
        }
        assertEquals(2, buttons);
    }
}
