package org.minkang.chronic.ui;

import org.minkang.base.Text;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.Endings;

/** A line in the certificates' room. @param remark what is to be known about it in this list */
record CertificateLine(CertificateRow row, String area, String remark) {

    private static final Text TEXT = Text.of(CertificateLine.class);

    static CertificateLine of(CertificateRow row, String area) {
        String remark = row.reviewDue().filter(due -> row.valid().isOpen() || due.isBefore(row.valid().to()))
                .map(due -> TEXT.get("page.review", due)).orElse("");
        String reminded = row.remindedOn().map(day -> TEXT.get("page.reminded", day)).orElse("");
        String handed = row.handedOn().map(day -> TEXT.get("page.handed", day)).orElse("");
        return new CertificateLine(row, area, String.join("  ", remark, reminded, handed).strip().replaceAll(" {3,}", "  "));
    }

    static CertificateLine of(Endings.Ending ending, String area) {
        return new CertificateLine(ending.certificate(), area, TEXT.get("page.ending", ending.text(), ending.from()));
    }

    String validTo() {
        return row.valid().isOpen() ? TEXT.get("page.no-end") : row.valid().to().toString();
    }
}
