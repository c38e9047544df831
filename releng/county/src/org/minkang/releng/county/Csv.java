package org.minkang.releng.county;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file with separated fields. The register's files need no quotes; the townships' may. */
final class Csv implements Closeable {

    private final BufferedWriter out;

    Csv(Path file, String... headings) throws IOException {
        this(file, StandardCharsets.UTF_8, headings);
    }

    Csv(Path file, Charset charset, String... headings) throws IOException {
        out = Files.newBufferedWriter(file, charset);
        if (headings.length > 0) {
            row(headings);
        }
    }

    void row(String... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            String field = fields[i] == null ? "" : fields[i];
            boolean quote = field.indexOf(',') >= 0 || field.indexOf('"') >= 0 || field.indexOf('\n') >= 0;
            out.write(quote ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
