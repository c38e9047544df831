package org.minkang.casework;

import java.time.LocalDateTime;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A scan or file that belongs to a case. Its bytes lie in a table of their own and are read only when asked for. */
@Entity
@Table(name = "mk_attachment")
public class Attachment {

    @Id
    private long id;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "paper_id")
    private Long paperId;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "mime")
    private String mime;
    @Column(name = "byte_count")
    private long size;
    @Column(name = "sha256")
    private String sha256;
    @Column(name = "added_at")
    private LocalDateTime addedAt;
    @Column(name = "added_by")
    private String addedBy;
    @Column(name = "covers")
    private Long covers;

    protected Attachment() {
    }

    Attachment(long id, long caseId, Long paperId, String fileName, String mime, long size, String sha256,
            LocalDateTime addedAt, String addedBy) {
        this.id = id;
        this.caseId = caseId;
        this.paperId = paperId;
        this.fileName = fileName;
        this.mime = mime;
        this.size = size;
        this.sha256 = sha256;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    /** This file as the copy of a scan on which what experts must not read is covered. */
    Attachment covering(Attachment scan) {
        covers = scan.id;
        return this;
    }

    public long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public Optional<Long> paperId() {
        return Optional.ofNullable(paperId);
    }

    public String fileName() {
        return fileName;
    }

    public String mime() {
        return mime;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public LocalDateTime addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }

    /** The scan this is the covered copy of. */
    public Optional<Long> covers() {
        return Optional.ofNullable(covers);
    }
}
