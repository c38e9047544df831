package org.minkang.chronic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;

/** What a hospital writes behind a disease in the workbook of an examination. */
public enum ExamConclusion {

    /** The examination supports the disease. */
    SUPPORTED(),
    /** It does not. */
    NOT_SUPPORTED(),
    /** The person did not appear, for none of the diseases. */
    ABSENT("缺席", "未参加");

    private static final Text TEXT = Text.of(ExamConclusion.class);

    private final List<String> also;

    ExamConclusion(String... also) {
        this.also = List.of(also);
    }

    /** The word for it. */
    public Bilingual text() {
        return TEXT.both("exam.conclusion." + name());
    }

    /** The conclusion that is meant by a cell, in either language. */
    static Optional<ExamConclusion> read(String cell) {
        String word = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        return Arrays.stream(values()).filter(c -> c.text().zh().equals(word) || c.text().en().equalsIgnoreCase(word)
                || c.also.contains(word)).findFirst();
    }
}
