package org.minkang.sheets.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.minkang.base.Refused;
import org.minkang.sheets.SheetFile.Format;
import org.minkang.sheets.SheetLimits;

/** An .xls (Excel 97 to 2003, and WPS .et): its records are pulled one by one, no model of the workbook is built. */
final class XlsBook implements Book {

    /** What is known of a sheet; {@code place} is its position among the sheets of the stream. */
    private record Sheet(int place, long rows, List<Merge> merges) {
    }

    private final Path file;
    private final SheetLimits limits;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    private XlsBook(Path file, SheetLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    static Book open(Path file, SheetLimits limits) {
        XlsBook book = new XlsBook(file, limits);
        book.refuseWhatIsNoWorkbook();
        book.scan();
        if (book.sheets.isEmpty()) {
            throw Refusals.file("sheet.file-damaged", file);
        }
        return book;
    }

    private void refuseWhatIsNoWorkbook() {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusals.file("sheet.file-password", file);
            }
            for (String name : root.getEntryNames()) {
                String upper = name.toUpperCase(Locale.ROOT);
                if (upper.startsWith("_VBA_PROJECT") || upper.equals("MACROS")) {
                    throw Refusals.file("sheet.file-macros", file);
                }
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw Refusals.file(root.hasEntryCaseInsensitive("Book") ? "sheet.file-ancient" : "sheet.file-other-office", file);
            }
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
    }

    private void scan() {
        List<BoundSheetRecord> names = new ArrayList<>();
        List<Sheet> found = new ArrayList<>();
        try (XlsRecords records = new XlsRecords(file)) {
            long rows = 0;
            int lastRow = -1;
            List<Merge> merges = new ArrayList<>();
            int sheet = -1;
            for (Record record; (record = records.next()) != null;) {
                if (records.sheet() != sheet) {
                    if (sheet >= 0) {
                        found.add(new Sheet(sheet, rows, merges));
                    }
                    sheet = records.sheet();
                    rows = 0;
                    lastRow = -1;
                    merges = new ArrayList<>();
                }
                if (record instanceof BoundSheetRecord name) {
                    names.add(name);
                } else if (record instanceof MergeCellsRecord merge) {
                    add(merges, merge);
                } else if (record instanceof CellRecord cell && cell.getRow() != lastRow) {
                    lastRow = cell.getRow();
                    rows++;
                }
            }
            if (sheet >= 0) {
                found.add(new Sheet(sheet, rows, merges));
            }
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
        name(names, found);
    }

    private void name(List<BoundSheetRecord> names, List<Sheet> found) {
        BoundSheetRecord[] ordered = BoundSheetRecord.orderByBofPosition(names);
        for (BoundSheetRecord wanted : names) {
            int place = List.of(ordered).indexOf(wanted);
            if (place < found.size() && !wanted.isHidden() && !wanted.isVeryHidden()) {
                Sheet sheet = found.get(place);
                sheet.merges().sort(Comparator.comparingInt(Merge::firstRow));
                if (sheet.rows() > limits.rows()) {
                    throw Refusals.file("sheet.file-rows", file, sheet.rows(), limits.rows());
                }
                sheets.put(wanted.getSheetname(), sheet);
            }
        }
    }

    private static void add(List<Merge> merges, MergeCellsRecord record) {
        for (int i = 0; i < record.getNumAreas(); i++) {
            CellRangeAddress a = record.getAreaAt(i);
            merges.add(new Merge(a.getFirstRow() + 1, a.getLastRow() + 1, a.getFirstColumn(), a.getLastColumn()));
        }
    }

    private Refused refused(Exception e) {
        if (e instanceof Refused refused) {
            return refused;
        }
        if (e instanceof EncryptedDocumentException) {
            return Refusals.file("sheet.file-password", e, file);
        }
        if (e instanceof OldFileFormatException) {
            return Refusals.file("sheet.file-ancient", e, file);
        }
        return e instanceof IOException io ? Refusals.reading(file, io) : Refusals.file("sheet.file-damaged", e, file);
    }

    @Override
    public Format format() {
        return Format.XLS;
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public List<Merge> merges(String sheet) {
        return sheets.get(sheet).merges();
    }

    @Override
    public long rowCount(String sheet) {
        return sheets.get(sheet).rows();
    }

    @Override
    public RowSource rows(String sheet) {
        try {
            XlsRecords records = new XlsRecords(file);
            XlsRows rows = new XlsRows(records, sheets.get(sheet).place());
            return new RowSource() {
                @Override
                public RawRow next() {
                    try {
                        RawRow row = rows.next();
                        if (row != null && row.cells().size() > limits.columns()) {
                            throw Refusals.file("sheet.file-columns", file, row.cells().size(), limits.columns());
                        }
                        return row;
                    } catch (RuntimeException e) {
                        throw refused(e);
                    }
                }

                @Override
                public void close() {
                    records.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
    }
}
