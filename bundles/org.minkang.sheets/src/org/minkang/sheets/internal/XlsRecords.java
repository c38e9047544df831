package org.minkang.sheets.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The records of an .xls in the order of the file, with the sheet they belong to. */
final class XlsRecords implements AutoCloseable {

    private final POIFSFileSystem files;
    private final RecordFactoryInputStream records;
    private int depth;
    private int sheet = -2;

    XlsRecords(Path file) throws IOException {
        files = new POIFSFileSystem(file.toFile(), true);
        try {
            DirectoryNode root = files.getRoot();
            InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"));
            records = new RecordFactoryInputStream(in, false);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The next record, or null at the end. */
    Record next() {
        Record record = records.nextRecord();
        if (record instanceof BOFRecord && depth++ == 0) {
            sheet++;
        } else if (record instanceof EOFRecord) {
            depth--;
        }
        return record;
    }

    /** −1 in the part about the whole workbook, then the sheets from 0. */
    int sheet() {
        return sheet;
    }

    /** Whether the record belongs to the sheet itself and not to a chart in it. */
    boolean onSheet() {
        return depth == 1;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
