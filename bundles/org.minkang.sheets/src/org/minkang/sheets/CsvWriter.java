package org.minkang.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.minkang.base.Money;
import org.minkang.sheets.internal.CellTexts;
import org.minkang.sheets.internal.PartFile;

/** Writes a list as UTF-8 text with commas, for other programs. Text that a spreadsheet program could take for a formula is made harmless. */
public final class CsvWriter implements RowWriter {

    private final PartFile file;
    private final BufferedWriter writer;

    /** @throws org.minkang.base.Refused when the file cannot be written there */
    public CsvWriter(Path target, List<SheetColumn> columns) {
        file = new PartFile(target);
        writer = new BufferedWriter(new OutputStreamWriter(file.content(), StandardCharsets.UTF_8));
        try {
            writer.write('\ufeff'); // so that spreadsheet programs take it for UTF-8
        } catch (IOException e) {
            throw file.failed(e);
        }
        row(columns.stream().map(c -> c.heading().text()).toArray());
    }

    @Override
    public void row(Object... values) {
        try {
            writer.write(Stream.of(values).map(CsvWriter::cell).collect(Collectors.joining(",")));
            writer.write("\r\n");
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value instanceof Number || value instanceof Money ? value.toString()
                : CellTexts.guard(value.toString());
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public Path finish() {
        try {
            writer.flush();
            return file.finish();
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    @Override
    public void close() {
        file.giveUp();
    }
}
