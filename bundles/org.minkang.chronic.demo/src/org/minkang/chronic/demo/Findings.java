package org.minkang.chronic.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.minkang.base.Refused;
import org.minkang.base.Text;

/**
 * How the experts of the demonstration judge: by the value that the application states under
 * 检查结果, held against the criterion of the disease in {@code criteria.csv} beside the workbooks
 * (disease, indicator, unit, operator, threshold, code). Within 5 % of the threshold two people
 * may well disagree, and here they do: the first says yes, the second no.
 */
final class Findings {

    /** What a value says about a disease. */
    enum Judgement {
        MET, NOT_MET, BORDERLINE_MET, BORDERLINE_NOT_MET;

        boolean met() {
            return this == MET || this == BORDERLINE_MET;
        }

        boolean borderline() {
            return this == BORDERLINE_MET || this == BORDERLINE_NOT_MET;
        }
    }

    private record Criterion(String indicator, boolean atLeast, BigDecimal threshold) {
    }

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final Map<String, Criterion> byDisease = new HashMap<>();

    Findings(Path criteria) {
        try {
            List<String> lines = Files.readAllLines(criteria, StandardCharsets.UTF_8);
            for (String line : lines.subList(1, lines.size())) {
                String[] f = line.replace("\ufeff", "").split(",", -1);
                byDisease.put(f[5], new Criterion(f[1], f[3].equals(">="), new BigDecimal(f[4])));
            }
        } catch (IOException | RuntimeException e) {
            throw Refused.of("demo.criteria", Text.of(Findings.class).get("demo.criteria", criteria), e);
        }
    }

    /** What the stated findings say about one disease; a value that is not stated does not meet the criterion. */
    Judgement judge(String disease, String findings) {
        Criterion criterion = byDisease.get(disease);
        if (criterion == null || findings == null) {
            return Judgement.NOT_MET;
        }
        Matcher value = Pattern.compile(Pattern.quote(criterion.indicator()) + "\\s*([0-9]+(?:\\.[0-9]+)?)")
                .matcher(findings);
        if (!value.find()) {
            return Judgement.NOT_MET;
        }
        BigDecimal stated = new BigDecimal(value.group(1));
        BigDecimal away = stated.subtract(criterion.threshold());
        boolean met = criterion.atLeast() ? away.signum() >= 0 : away.signum() <= 0;
        boolean borderline = away.abs().multiply(TWENTY).compareTo(criterion.threshold().abs()) <= 0;
        if (borderline) {
            return met ? Judgement.BORDERLINE_MET : Judgement.BORDERLINE_NOT_MET;
        }
        return met ? Judgement.MET : Judgement.NOT_MET;
    }
}
