package org.minkang.chronic.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.chronic.NationalExport;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;

/** What is done with the certificates as a whole: the stock of blanks, and the export in national codes. */
final class CertificateTools extends Composite {

    private static final Text TEXT = Text.of(CertificateTools.class);

    private final PageHost host;
    private final CertificatesModel model;
    private final Notice notice;
    private final Supplier<String> area;

    /** @param area the area that is looked at, or null */
    CertificateTools(Composite parent, PageHost host, CertificatesModel model, Notice notice, Supplier<String> area) {
        super(parent, SWT.NONE);
        this.host = host;
        this.model = model;
        this.notice = notice;
        this.area = area;
        setLayout(Layouts.columns(2, 0, 0, 8));
        Buttons.push(this, "certificate", TEXT.get("page.stock"), () -> host.open(ChronicPages.STOCK, ""))
                .setToolTipText(TEXT.get("page.stock.tip"));
        if (host.desk().has(BaseRights.EXPORT_RUN)) {
            Buttons.push(this, "save", TEXT.get("page.national"), this::look).setToolTipText(TEXT.get("page.national.tip"));
        }
    }

    /** First what would be written: a disease without a national code is better mended in the pack than sent on. */
    private void look() {
        String where = area.get();
        Desk desk = host.desk();
        Background.load(this, () -> desk.get(Store.class).read(s -> model.room().national().look(s, desk.actor(), where)),
                found -> choose(found, where), notice::fail);
    }

    private void choose(NationalExport.Written found, String where) {
        if (found.rows() == 0) {
            notice.say(Notice.Kind.INFO, TEXT.get("page.national.nothing"));
            return;
        }
        if (!found.without().isEmpty() && !Dialogs.confirm(getShell(), TEXT.get("page.national.title"),
                TEXT.get("page.national.without", found.rows(), list(found.without())), TEXT.get("page.national.go"))) {
            return;
        }
        Dialogs.saveAs(getShell(), TEXT.get("page.national.file", host.desk().today()) + ".xlsx")
                .ifPresent(target -> write(where, target));
    }

    private static String list(Map<String, Integer> without) {
        return without.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> TEXT.get("page.national.one", e.getKey(), e.getValue())).collect(Collectors.joining("\n"));
    }

    private void write(String where, Path target) {
        Desk desk = host.desk();
        LongWork.start(this, TEXT.get("page.national.title"), progress -> desk.get(Store.class).write(s -> model.room().national()
                .write(s, desk.actor(), where, target, progress)),
                written -> notice.say(Notice.Kind.DONE, TEXT.get("page.national.done", written.rows(),
                        written.without().values().stream().mapToInt(Integer::intValue).sum(), target)), notice::fail);
    }
}
