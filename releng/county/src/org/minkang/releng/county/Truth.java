package org.minkang.releng.county;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes down what is in the workbooks and what must become of it. */
final class Truth implements Closeable {

    private final Csv csv;
    private long rows;
    private long rejected;

    Truth(Path file) throws IOException {
        csv = new Csv(file, "file", "township", "row", "person_id", "name", "diseases", "fault", "papers", "missing", "outcome", "third", "remark");
    }

    /** @param place row as the spreadsheet program shows it */
    void row(String file, String township, int place, Row row) throws IOException {
        Application a = row.application;
        boolean bad = !row.fault.isEmpty();
        rows++;
        rejected += bad ? 1 : 0;
        csv.row(file, township, String.valueOf(place), a.person.number(), a.person.name(), a.codes(), row.fault, a.papersState(),
                String.join("+", a.missing), bad ? "rejected-row" : a.outcome(), bad ? "" : a.third(), row.remark);
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
