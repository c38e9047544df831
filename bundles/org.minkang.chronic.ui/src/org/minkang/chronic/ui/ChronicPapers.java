package org.minkang.chronic.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.minkang.base.Text;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;
import org.minkang.casework.ItemStatus;
import org.minkang.chronic.CaseLetters;
import org.minkang.chronic.Certificate;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.ChronicLetters;
import org.minkang.chronic.Rights;
import org.minkang.letters.Letter;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Dialogs;

/** The papers of the module, from a case or a list into the preview. */
final class ChronicPapers {

    private static final Text TEXT = Text.of(ChronicPapers.class);

    /** A paper that can be made now. */
    record Offer(String label, Runnable open) {
    }

    private final PageHost host;
    private final Desk desk;
    private final long caseId;
    private final String number;
    private final String person;

    ChronicPapers(PageHost host, long caseId, String number, String person) {
        this.host = host;
        this.desk = host.desk();
        this.caseId = caseId;
        this.number = number;
        this.person = person;
    }

    List<Offer> offers(CaseView view) {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer(TEXT.get("paper.acceptance"), this::acceptance));
        if (!view.missingPapers().isEmpty()) {
            offers.add(new Offer(TEXT.get("paper.once-notice"), this::onceNotice));
        }
        if (view.items().stream().anyMatch(i -> i.status() == ItemStatus.REFUSED)) {
            offers.add(new Offer(TEXT.get("paper.refusal"), this::refusal));
        }
        if (view.timeline().stream().anyMatch(r -> r.action() == CaseAction.EXTEND && !r.withdrawn())) {
            offers.add(new Offer(TEXT.get("paper.extension"), this::extension));
        }
        if (!view.status().running() && view.timeline().stream().anyMatch(r -> r.action().reopens())) {
            offers.add(new Offer(TEXT.get("paper.appeal-result"), this::appealResult));
        }
        if (view.posting() != null) {
            offers.add(new Offer(TEXT.get("paper.posting"), this::posting));
        }
        if (view.items().stream().anyMatch(i -> i.status() == ItemStatus.GRANTED && !(view.status().running() && i.live()))
                && desk.has(Rights.PRINT)) {
            offers.add(new Offer(TEXT.get("paper.certificates"), this::certificates));
        }
        return offers;
    }

    void acceptance() {
        one("paper.acceptance", () -> desk.get(Store.class).write(s ->
                desk.get(ChronicLetters.class).acceptance(s, desk.actor(), caseId)));
    }

    void onceNotice() {
        one("paper.once-notice", () -> desk.get(Store.class).write(s ->
                desk.get(ChronicLetters.class).onceNotice(s, desk.actor(), caseId, "")));
    }

    void refusal() {
        one("paper.refusal", () -> desk.get(Store.class).write(s ->
                desk.get(ChronicLetters.class).refusal(s, desk.actor(), caseId)));
    }

    private void extension() {
        one("paper.extension", () -> desk.get(Store.class).read(s ->
                desk.get(CaseLetters.class).extension(s, desk.actor(), caseId)));
    }

    private void appealResult() {
        one("paper.appeal-result", () -> desk.get(Store.class).read(s ->
                desk.get(CaseLetters.class).appealResult(s, desk.actor(), caseId)));
    }

    /** Of the whole county: a list of one would name nobody's neighbours. */
    private void posting() {
        PreviewPage.open(host, Document.letters(desk, TEXT.get("paper.posting"), () -> {
            Letter list = desk.get(Store.class).read(s -> desk.get(ChronicLetters.class).posting(s, desk.actor(), null));
            return List.of(list);
        }, null));
    }

    private void one(String key, java.util.concurrent.Callable<Letter> letter) {
        PreviewPage.open(host, Document.letters(desk, TEXT.get("paper.of", TEXT.get(key), person, number),
                () -> List.of(letter.call()), null));
    }

    /** The certificates of this case. */
    void certificates() {
        Display display = Display.getCurrent();
        Background.load(display.getActiveShell(), () -> desk.get(Store.class).read(s -> s.rows(
                "SELECT id, prints FROM chronic_certificate WHERE case_id = ? ORDER BY number", caseId).stream()
                .map(r -> new long[] {r.number("id"), r.number("prints")}).toList()), rows -> print(host,
                TEXT.get("paper.of", TEXT.get("paper.certificates"), person, number),
                rows.stream().map(r -> r[0]).toList(), rows.stream().anyMatch(r -> r[1] > 0)));
    }

    /** Prints certificates from a list. */
    static void certificates(PageHost host, List<CertificateRow> rows) {
        print(host, TEXT.get("paper.many", rows.size()), rows.stream().map(CertificateRow::id).toList(),
                rows.stream().anyMatch(r -> r.prints() > 0));
    }

    /** Every print leaves a mark; printing again needs a reason. */
    private static void print(PageHost host, String title, Collection<Long> ids, boolean again) {
        if (ids.isEmpty()) {
            return;
        }
        String reason = "";
        if (again) {
            Optional<String> said = Dialogs.ask(Display.getCurrent().getActiveShell(), TEXT.get("paper.again"),
                    TEXT.get("paper.again-why"));
            if (said.isEmpty()) {
                return;
            }
            reason = said.get();
        }
        String why = reason;
        Desk desk = host.desk();
        PreviewPage.open(host, Document.letters(desk, title, () -> desk.get(Store.class).write(s -> {
            List<Certificate> printed = desk.get(Certificates.class).print(s, desk.actor(), ids, why);
            s.flush();
            return desk.get(ChronicLetters.class).certificates(s, desk.actor(), printed);
        }), null));
    }
}
