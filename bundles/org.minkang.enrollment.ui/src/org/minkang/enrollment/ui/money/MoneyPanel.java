package org.minkang.enrollment.ui.money;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Notice;

/** One of the lists of the money page. */
abstract class MoneyPanel extends Composite {

    final MoneyModel model;
    final PageHost host;
    final Notice notice;
    private final Runnable changed;

    /** @param changed told after something was booked, so that every sum is read anew */
    MoneyPanel(Composite parent, MoneyModel model, PageHost host, Notice notice, Runnable changed) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.host = host;
        this.notice = notice;
        this.changed = changed;
        setLayout(Layouts.columns(1, 0, 0, 6));
    }

    /** The sums were read anew. */
    abstract void show();

    /** Ctrl+Enter. @return whether there is something to do here */
    abstract boolean primary();

    /** Escape. @return whether there was something to go back from */
    boolean back() {
        return false;
    }

    /** How many there are, for the bottom line. */
    abstract String counted();

    /** Does it, says so, and has everything read anew. */
    final <T> void book(Callable<T> work, Function<T, String> words) {
        book(work, words, notice::fail);
    }

    final <T> void book(Callable<T> work, Function<T, String> words, java.util.function.Consumer<Throwable> failed) {
        Background.load(this, work, result -> {
            notice.say(Notice.Kind.DONE, words.apply(result));
            changed.run();
        }, failed);
    }

    final void book(Runnable work, String words) {
        book(() -> {
            work.run();
            return words;
        }, done -> done);
    }
}
