package org.minkang.ui.stock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.widgets.LineForm;

/** One line about serials in a row: which, and what is said of them. */
final class StockLine extends LineForm {

    private static final String DAY = "on";
    private static final Map<String, Integer> WIDTHS = Map.of("first", 130, "last", 130, "from", 130, "to", 130, DAY, 96, "note",
            160, "reason", 200);

    /** What was written, away from the widgets. @param day null when it cannot be read */
    record Written(Map<String, String> texts, LocalDate day) {

        String text(String name) {
            return texts.get(name);
        }

        /** The last one of several, or the first where there is only one. */
        String last() {
            return text("last").isBlank() ? text("first") : text("last");
        }
    }

    private final Supplier<LocalDate> today;
    private final Map<String, Text> fields = new LinkedHashMap<>();

    /** @param names of the fields; the last one takes the room that is left */
    StockLine(Composite parent, Function<String, String> words, Supplier<LocalDate> today, String send, Consumer<Written> work,
            String... names) {
        super(parent, names.length * 2 + 1);
        this.today = today;
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], field(words.apply("stock." + names[i]), WIDTHS.get(names[i]), i == names.length - 1));
        }
        button(words.apply(send), () -> work.accept(written()), fields.values().toArray(Text[]::new));
    }

    private Written written() {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.getText()));
        return new Written(texts, fields.containsKey(DAY) ? date(fields.get(DAY)) : null);
    }

    @Override
    protected void opened() {
        fields.forEach((name, field) -> field.setText(name.equals(DAY) ? today.get().toString() : ""));
        fields.get("first").setFocus();
    }
}
