package org.minkang.letters.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.letters.LetterData;
import org.minkang.letters.Letters;
import org.minkang.letters.Placeholder;
import org.minkang.letters.Qr;

/** Checks the values of one letter against what its template asks for, before anything is written. */
final class LetterCheck {
    private static final Text TEXT = Text.of(Letters.class);

    private final LoadedTemplate template;
    private final Scope scope;
    private final List<Problem> problems = new ArrayList<>();

    LetterCheck(LoadedTemplate template, LetterData data) {
        this.template = template;
        this.scope = Scope.of(data);
    }

    List<Problem> problems() {
        Set<String> lists = template.tokens().stream().filter(t -> t.list() != null).map(Token::list)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        template.tokens().stream().filter(t -> t.list() == null).forEach(t -> check(t, scope, ""));
        lists.forEach(this::checkList);
        return problems;
    }

    private void checkList(String list) {
        Placeholder declared = template.template().placeholders().stream().filter(p -> p.name().equals(list)).findFirst().orElse(null);
        if (declared == null) {
            return; // the template is at fault, and that was said already
        }
        if (scope.rows(list).isEmpty()) {
            if (!declared.optional()) {
                problem("letters.value", "${" + list + "}", "value.missing", declared.label().text());
            }
            return;
        }
        List<Token> columns = template.tokens().stream().filter(t -> list.equals(t.list())).toList();
        int number = 0;
        for (Map<?, ?> row : scope.rows(list)) {
            Scope inside = scope.inside(list, row, ++number);
            String place = TEXT.get("place.row", String.valueOf(number));
            columns.forEach(t -> check(t, inside, place));
        }
    }

    private void check(Token token, Scope where, String row) {
        Placeholder declared = template.placeholder(token);
        if (declared == null) {
            return;
        }
        Object value = where.value(token);
        String place = row.isEmpty() ? token.written() : token.written() + " " + row;
        if (Printed.isEmpty(value)) {
            if (!declared.optional()) {
                problem("letters.value", place, "value.missing", declared.label().text());
            }
        } else if (token.form() == Token.Form.QR) {
            checkQr(value, place, declared);
        } else if (declared.kind() == Placeholder.Kind.ROWS && value instanceof List<?>) {
            return; // asked only whether there are any
        } else if (value instanceof List<?> || value instanceof Qr || value instanceof Map<?, ?>) {
            problem("letters.value", place, "value.no-text", declared.label().text());
        } else if (token.form() == Token.Form.NUMERALS && !(value instanceof LocalDate)) {
            problem("letters.value", place, "value.no-date", declared.label().text());
        } else {
            checkGlyphs(Printed.text(value, token.form()), place, declared);
        }
    }

    private void checkQr(Object value, String place, Placeholder declared) {
        if (!(value instanceof Qr qr)) {
            problem("letters.value", place, "value.no-qr", declared.label().text());
        } else if (!QrPicture.fits(qr)) {
            problem("letters.qr", place, "value.qr-too-long", declared.label().text(), QrPicture.MAX_BYTES);
        }
    }

    private void checkGlyphs(String text, String place, Placeholder declared) {
        for (String missing : PrintFont.get().lacking(text)) {
            problem("letters.glyph", place, "value.glyph", missing, LoadedTemplate.codePoint(missing), declared.label().text());
        }
    }

    private void problem(String code, String place, String key, Object... args) {
        Problem problem = new Problem(code, place, TEXT.get(key, args));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
