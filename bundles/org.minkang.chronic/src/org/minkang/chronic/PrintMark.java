package org.minkang.chronic;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The mark one print of a certificate leaves. Never changed. */
@Entity
@Table(name = "chronic_print")
public class PrintMark {

    @Id
    private long id;
    @Column(name = "certificate_id")
    private long certificateId;
    @Column(name = "copy_number")
    private int copyNumber;
    @Column(name = "printed_at")
    private Instant printedAt;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "account_name")
    private String accountName;
    private String reason;

    protected PrintMark() {
        // for the persistence provider
    }

    PrintMark(long id, long certificateId, int copyNumber, Instant printedAt, long accountId, String accountName,
            String reason) {
        this.id = id;
        this.certificateId = certificateId;
        this.copyNumber = copyNumber;
        this.printedAt = printedAt;
        this.accountId = accountId;
        this.accountName = accountName;
        this.reason = reason;
    }

    public long id() {
        return id;
    }

    public long certificateId() {
        return certificateId;
    }

    /** 1 for the first print, 2 for the first re-print. */
    public int copyNumber() {
        return copyNumber;
    }

    public Instant printedAt() {
        return printedAt;
    }

    public long accountId() {
        return accountId;
    }

    public String accountName() {
        return accountName;
    }

    /** Why it was printed again; empty for the first print. */
    public String reason() {
        return reason == null ? "" : reason;
    }
}
