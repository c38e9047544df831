package org.minkang.enrollment.ui.money;

import java.time.LocalDate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Money;
import org.minkang.enrollment.ui.Rooms;
import org.minkang.enrollment.ui.Typed;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.TypedDay;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** Money that moves: what for, how much, when, and the number of the bank slip. */
final class MoneyLine extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(MoneyLine.class);

    /** Takes what was entered. */
    interface Send {
        void send(long fen, LocalDate on, String slip);
    }

    private final Notice notice;
    private final Send send;
    private final Label what;
    private final Text sum;
    private final Text on;
    private final Text slip;

    MoneyLine(Composite parent, Notice notice, String button, LocalDate today, Send send) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.notice = notice;
        this.send = send;
        setLayout(Layouts.columns(8, 0, 4, 8));
        setLayoutData(Layouts.across());
        what = new Label(this, SWT.NONE);
        what.setFont(Look.bold());
        sum = field("line.sum", 110, "");
        on = field("line.on", 96, today.toString());
        slip = field("line.slip", 150, "");
        Buttons.primary(this, button, this::send);
        sum.addListener(SWT.DefaultSelection, e -> on.setFocus());
        on.addListener(SWT.DefaultSelection, e -> slip.setFocus());
        slip.addListener(SWT.DefaultSelection, e -> send());
        Rooms.room(this, false);
    }

    private Text field(String key, int width, String proposed) {
        Css.style(new Label(this, SWT.NONE), Css.MUTED).setText(TEXT.get(key));
        Text text = new Text(this, SWT.BORDER);
        text.setLayoutData(Layouts.width(width));
        text.setText(proposed);
        text.addListener(SWT.FocusIn, e -> text.selectAll());
        return text;
    }

    /** For whom, with what is there proposed; for nobody it takes no room. */
    void show(String forWhom, long proposed) {
        Layouts.say(what, forWhom.replace("&", "&&"));
        sum.setText(Money.ofFen(proposed).format());
        slip.setText("");
        if (Rooms.room(this, !forWhom.isEmpty())) {
            getParent().layout(true, true);
        }
    }

    void begin() {
        if (isVisible()) {
            sum.setFocus();
        }
    }

    boolean send() {
        if (!isVisible()) {
            return false;
        }
        long fen = Typed.fen(sum.getText()).orElse(0);
        LocalDate day = TypedDay.of(on.getText()).orElse(null);
        if (day == null) {
            notice.say(Notice.Kind.ERROR, TEXT.get("line.no-day"));
            on.setFocus();
        } else {
            send.send(fen, day, slip.getText().strip());
        }
        return true;
    }
}
