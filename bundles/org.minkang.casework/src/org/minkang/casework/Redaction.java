package org.minkang.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minkang.access.Actor;
import org.minkang.base.Problem;
import org.minkang.casework.CaseView.AttachmentInfo;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.OpinionRule;
import org.minkang.casework.type.StepType;
import org.minkang.store.Session;

/**
 * What whoever only judges may know about whose case it is. The desk makes copies of the scans on which names and numbers
 * are covered; the judges see the newest copy of each scan and, where the county wants it, nothing else.
 */
final class Redaction {

    private Redaction() {
    }

    /** The name to show; for whoever must not know it, words that say so. */
    static String name(Scene scene) {
        return hidesPerson(scene) ? hidden() : scene.file().personName();
    }

    static String maskedId(Scene scene) {
        return hidesPerson(scene) ? "" : scene.file().maskedId();
    }

    /** Whoever may look persons up must not do so by what the case says; 0 then. */
    static long personId(Scene scene) {
        return hidesPerson(scene) ? 0 : scene.file().personId();
    }

    /** The village alone may tell who it is, as age and disease are known. */
    static String areaCode(Scene scene) {
        return hidesPerson(scene) ? "" : scene.file().areaCode();
    }

    /** Whether the actor must not know of some cases whose they are, and so cannot look for them by name or village. */
    static boolean hidesPersons(Parts parts, Session session, Actor actor) {
        return parts.types().all(session).stream().anyMatch(t -> hidesPerson(t, right -> parts.access().allows(session, actor, right)));
    }

    static String hidden() {
        return Refusals.TEXT.get("person.hidden");
    }

    static boolean hidesPerson(Scene scene) {
        return hidesPerson(scene.type(), scene::allows);
    }

    /** Whether somebody with these rights must not know whose case it is. */
    static boolean hidesPerson(CaseType type, Predicate<String> allows) {
        return type.steps().stream().anyMatch(s -> asks(s) && allows.test(s.right())) && Permissions.onlyJudges(type, allows);
    }

    private static boolean asks(StepType step) {
        return step.opinions().filter(OpinionRule::redacted).isPresent();
    }

    // ---- files --------------------------------------------------------------------------------------------------------

    /** The files of a paper as the actor may see them. */
    static List<AttachmentInfo> shown(Scene scene, String label, List<Attachment> files) {
        boolean judges = Permissions.onlyJudges(scene);
        List<AttachmentInfo> shown = new ArrayList<>();
        for (Attachment scan : files.stream().filter(f -> f.covers().isEmpty()).toList()) {
            Optional<Attachment> copy = copy(scan.id(), files);
            if (!judges) {
                shown.add(info(scan, scan.fileName(), copy.map(Attachment::id).orElse(null)));
            } else if (copy.isPresent()) {
                shown.add(info(copy.get(), label + " " + (shown.size() + 1) + ending(copy.get()), null));
            } else if (!hidesPerson(scene)) {
                shown.add(info(scan, scan.fileName(), null));
            }
        }
        return shown;
    }

    /** Whether the actor may read the bytes of a file; {@code files} are all of the case. */
    static boolean mayRead(Scene scene, Attachment file, List<Attachment> files) {
        if (!Permissions.onlyJudges(scene)) {
            return true;
        }
        // a copy that another one has replaced was replaced for a reason
        return file.covers().map(scan -> copy(scan, files).filter(newest -> newest.id() == file.id()).isPresent())
                .orElseGet(() -> !hidesPerson(scene) && copy(file.id(), files).isEmpty());
    }

    private static Optional<Attachment> copy(long scan, List<Attachment> files) {
        return files.stream().filter(f -> f.covers().filter(id -> id == scan).isPresent()).reduce((a, b) -> b);
    }

    private static String ending(Attachment file) {
        int dot = file.fileName().lastIndexOf('.');
        return dot < 0 ? "" : file.fileName().substring(dot);
    }

    private static AttachmentInfo info(Attachment a, String name, Long copy) {
        return new AttachmentInfo(a.id(), a.paperId().orElse(null), name, a.mime(), a.size(), a.sha256(), a.addedAt(),
                a.addedBy(), copy);
    }

    // ---- before the judges are asked ----------------------------------------------------------------------------------

    /** What keeps the step from being passed when wherever it leads somebody judges who must not know the person. */
    static Optional<Problem> againstPass(Scene scene) {
        List<StepType> next = scene.step().next().stream().map(scene.type()::step).toList();
        return next.isEmpty() || !next.stream().allMatch(Redaction::asks) ? Optional.empty() : against(scene, next.get(0));
    }

    /** What keeps a case from going on to a step: papers that would stay unseen there, because nothing on them is covered. */
    static Optional<Problem> against(Scene scene, StepType step) {
        if (!asks(step)) {
            return Optional.empty();
        }
        List<Attachment> files = scene.attachments();
        Set<Long> scanned = papers(files, false);
        scanned.removeAll(papers(files, true));
        List<Paper> bare = scene.papers().stream().filter(p -> p.state() == PaperState.RECEIVED && scanned.contains(p.id())).toList();
        return bare.isEmpty() ? Optional.empty() : Optional.of(Refusals.problem("not-redacted", step.name().text(),
                bare.stream().map(Paper::label).distinct().collect(Collectors.joining("、"))));
    }

    private static Set<Long> papers(List<Attachment> files, boolean copies) {
        return files.stream().filter(f -> f.covers().isPresent() == copies).flatMap(f -> f.paperId().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
