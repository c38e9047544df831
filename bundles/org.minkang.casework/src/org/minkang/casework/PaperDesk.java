package org.minkang.casework;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.minkang.access.Actor;
import org.minkang.access.journal.JournalEntry;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Papers and files of a case. */
final class PaperDesk {

    /** Larger scans belong made smaller; a database full of them cannot be backed up during the day. */
    static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final int LONGEST_REASON = 2000;

    private final Parts parts;

    PaperDesk(Parts parts) {
        this.parts = parts;
    }

    void receive(Session session, Actor actor, long caseId, long paperId, LocalDate on) {
        Scene scene = forPapers(session, actor, caseId);
        if (on.isAfter(scene.today())) {
            throw Refusals.of("paper-future", on);
        }
        become(scene, paper(scene, paperId), PaperState.RECEIVED, on, "");
        resumeWhenComplete(scene);
    }

    void reject(Session session, Actor actor, long caseId, long paperId, String reason) {
        Scene scene = forPapers(session, actor, caseId);
        become(scene, paper(scene, paperId), PaperState.WANTED, null, needed(reason));
    }

    void waive(Session session, Actor actor, long caseId, long paperId, String reason) {
        Scene scene = forPapers(session, actor, caseId);
        if (!scene.step().opinions().isEmpty() || !scene.allows(scene.step().right())) {
            throw Refusals.of("no-right", scene.step().name().text());
        }
        become(scene, paper(scene, paperId), PaperState.WAIVED, null, needed(reason));
        resumeWhenComplete(scene);
    }

    long add(Session session, Actor actor, long caseId, WantedPaper wanted) {
        Scene scene = forPapers(session, actor, caseId);
        Opening.checkPaper(wanted, scene.file().items().stream().map(CaseItem::itemKey).toList());
        Paper paper = new Paper(session.nextId(), caseId, scene.papers().size(), wanted, scene.today());
        scene.add(paper);
        note(scene, JournalEntry.of("paper.added", "case", caseId).change("paper", null, paper.label())
                .change("state", null, paper.state()));
        return paper.id();
    }

    Attachment attach(Session session, Actor actor, long caseId, Long paperId, String fileName, String mime, byte[] content) {
        Scene scene = forPapers(session, actor, caseId);
        Paper paper = paperId == null ? null : paper(scene, paperId);
        Attachment file = file(scene, paperId, fileName, mime, content);
        Refusals.refuse(ScanCheck.against(fileName, mime, content));
        keep(scene, file, content, "file.added");
        if (paper != null && paper.state() == PaperState.WANTED) {
            become(scene, paper, PaperState.RECEIVED, scene.today(), "");
            resumeWhenComplete(scene);
        }
        return file;
    }

    /** A copy of a scan on which what experts must not read is covered; the scan itself stays as it came. */
    Attachment cover(Session session, Actor actor, long attachmentId, String mime, byte[] content) {
        Attachment scan = found(session, attachmentId);
        Scene scene = forPapers(session, actor, scan.caseId());
        if (scan.covers().isPresent()) {
            throw Refusals.of("cover-copy", scan.fileName());
        }
        Attachment copy = file(scene, scan.paperId().orElse(null), scan.fileName(), mime, content).covering(scan);
        Refusals.refuse(ScanCheck.againstCopy(scan.fileName(), mime, content));
        keep(scene, copy, content, "file.covered");
        return copy;
    }

    private static Attachment file(Scene scene, Long paperId, String fileName, String mime, byte[] content) {
        if (content.length == 0 || content.length > LARGEST_FILE) {
            throw Refusals.of(content.length == 0 ? "file-empty" : "file-large", fileName, LARGEST_FILE >> 20);
        }
        return new Attachment(scene.session().nextId(), scene.file().id(), paperId, plainName(fileName),
                mime == null || mime.length() > 100 ? "application/octet-stream" : mime, content.length, sha256(content),
                scene.now(), scene.actor().displayName());
    }

    private void keep(Scene scene, Attachment file, byte[] content, String what) {
        scene.add(file);
        scene.session().execute("insert into mk_attachment_content (attachment_id, content) values (?, ?)", file.id(), content);
        note(scene, JournalEntry.of(what, "case", file.caseId()).change("file", null, file.fileName())
                .change("sha256", null, file.sha256()));
    }

    private static Attachment found(Session session, long attachmentId) {
        return session.find(Attachment.class, attachmentId).orElseThrow(() -> Refusals.of("file-gone"));
    }

    byte[] content(Session session, Actor actor, long attachmentId) {
        Attachment file = found(session, attachmentId);
        Scene scene = Scene.of(parts, session, actor, file.caseId());
        if (!Permissions.maySee(scene)) {
            throw Refusals.of("not-yours");
        }
        if (!Redaction.mayRead(scene, file, scene.attachments())) {
            throw Refusals.of("file-uncovered");
        }
        List<Row> rows = session.rows("select content from mk_attachment_content where attachment_id = ?", attachmentId);
        byte[] content = rows.isEmpty() ? new byte[0] : rows.get(0).bytes(1);
        if (!sha256(content).equals(file.sha256())) {
            throw Refusals.of("file-damaged", file.fileName());
        }
        note(scene, JournalEntry.of("file.read", "case", file.caseId()).change("file", null, file.fileName()));
        return content;
    }

    /** The desk, or who holds a right of the current step that is not an expert's. */
    private Scene forPapers(Session session, Actor actor, long caseId) {
        Scene scene = Scene.locked(parts, session, actor, caseId);
        Refusals.refuse(Permissions.first(() -> Permissions.installed(scene), () -> Permissions.running(scene),
                () -> Permissions.atDesk(scene)));
        return scene;
    }

    private static Paper paper(Scene scene, long paperId) {
        return scene.papers().stream().filter(p -> p.id() == paperId).findFirst()
                .orElseThrow(() -> Refusals.of("paper-unknown"));
    }

    private void become(Scene scene, Paper paper, PaperState state, LocalDate on, String reason) {
        PaperState before = paper.state();
        paper.become(state, on);
        scene.file().acted();
        note(scene, JournalEntry.of("paper.changed", "case", scene.file().id()).reason(reason)
                .change("paper." + paper.label(), before, state));
        scene.session().flush();
    }

    /** The last paper of a stopped case starts the clock again. */
    private void resumeWhenComplete(Scene scene) {
        if (scene.file().status() == CaseStatus.PAUSED && scene.missingPapers().isEmpty()) {
            new Acts(scene, CaseAct.resume(scene.file().id(), scene.file().version(),
                    Refusals.TEXT.get("resumed-complete"))).run();
        }
    }

    private static String needed(String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw text.isEmpty() ? Refusals.of("paper-reason") : Refusals.of("reason-long", LONGEST_REASON);
        }
        return text;
    }

    /** The name without its folders, as far as it fits. */
    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).strip();
        return name.isEmpty() ? "file" : name.substring(Math.max(0, name.length() - 255));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(Scene scene, JournalEntry entry) {
        parts.journal().record(scene.session(), scene.actor(), entry);
    }
}
