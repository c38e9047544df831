package org.minkang.sheets.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.minkang.sheets.SheetFile.Format;
import org.minkang.sheets.SheetLimits;

/** A text file with separated fields. The whole file is looked at once when it is opened, so that its encoding is certain. */
final class CsvBook implements Book {

    private final Path file;
    private final SheetLimits limits;
    private final TextScan scan;
    private final char delimiter;

    private CsvBook(Path file, SheetLimits limits, TextScan scan, char delimiter) {
        this.file = file;
        this.limits = limits;
        this.scan = scan;
        this.delimiter = delimiter;
    }

    static Book open(Path file, SheetLimits limits) {
        try {
            TextScan scan = TextScan.of(file);
            if (scan.charset() == null) {
                throw scan.hasZeros() ? Refusals.file("sheet.file-foreign", file)
                        : Refusals.file("sheet.file-encoding", file, scan.firstBadLine());
            }
            if (scan.rows() > limits.rows()) {
                throw Refusals.file("sheet.file-rows", file, scan.rows(), limits.rows());
            }
            try (Reader reader = reader(file, scan.charset())) {
                return new CsvBook(file, limits, scan, Delimiters.detect(reader));
            }
        } catch (IOException e) {
            throw Refusals.reading(file, e);
        }
    }

    static Reader reader(Path file, Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public String encoding() {
        return scan.charset().name();
    }

    @Override
    public List<String> sheets() {
        return List.of(String.valueOf(file.getFileName()));
    }

    @Override
    public List<Merge> merges(String sheet) {
        return List.of();
    }

    @Override
    public long rowCount(String sheet) {
        return scan.rows();
    }

    @Override
    public RowSource rows(String sheet) {
        try {
            CsvReader rows = new CsvReader(reader(file, scan.charset()), delimiter, limits.columns());
            return new RowSource() {
                @Override
                public RawRow next() {
                    try {
                        return rows.next();
                    } catch (CharacterCodingException e) {
                        throw Refusals.file("sheet.file-encoding", e, file, rows.row());
                    } catch (CsvReader.TooWide e) {
                        throw Refusals.file("sheet.file-columns", e, file, limits.columns() + 1, limits.columns());
                    } catch (CsvReader.OpenQuote e) {
                        throw Refusals.file("sheet.file-quote", e, file, e.row());
                    } catch (IOException e) {
                        throw Refusals.reading(file, e);
                    }
                }

                @Override
                public void close() {
                    rows.close();
                }
            };
        } catch (IOException e) {
            throw Refusals.reading(file, e);
        }
    }
}
