package org.minkang.chronic;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minkang.chronic.Application.Channel;

/**
 * An application as it is handed in. Nothing in it is trusted: {@link Certification#accept} checks it and names
 * every problem at its field.
 *
 * @param personId     who applies; found in the register before
 * @param diseases     codes of the diseases, at least one
 * @param provider     name of the institution that made the diagnosis
 * @param doctor       may be blank
 * @param diagnosedOn  day of the diagnosis certificate
 * @param recordNumber number of the hospital's record; may be blank
 * @param papers       keys of the papers handed in
 * @param appliedOn    day of the application
 * @param phone        may be blank
 * @param findings     what the papers say, as "收缩压 172 mmHg;空腹血糖 9.8 mmol/L", shown to the experts; may be blank
 * @param note         may be blank
 * @param coverReason  why the clerk confirms the cover when nobody can state it; blank leaves that to the review
 * @param channel      how it came in
 */
public record NewApplication(long personId, List<String> diseases, String provider, String doctor,
        LocalDate diagnosedOn, String recordNumber, Set<String> papers, LocalDate appliedOn, String phone,
        String findings, String note, String coverReason, Channel channel) {

    public NewApplication {
        diseases = List.copyOf(diseases);
        papers = Set.copyOf(papers);
    }

    /** How much of each text is kept, by its name; whoever writes more is told so and nothing is cut off. */
    private static final Map<String, Integer> LONGEST = Map.of("provider", 200, "doctor", 80, "recordNumber", 80, "phone", 40,
            "findings", 2000, "note", 1000, "coverReason", 500);

    /** The texts that are too long, with how long they may be. */
    Map<String, Integer> tooLong() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("provider", provider);
        texts.put("doctor", doctor);
        texts.put("recordNumber", recordNumber);
        texts.put("phone", phone);
        texts.put("findings", findings);
        texts.put("note", note);
        texts.put("coverReason", coverReason);
        Map<String, Integer> tooLong = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (text != null && text.length() > LONGEST.get(name)) {
                tooLong.put(name, LONGEST.get(name));
            }
        });
        return tooLong;
    }

    /** At the window, today, without what may be left out. */
    public static NewApplication atTheWindow(long personId, List<String> diseases, String provider,
            LocalDate diagnosedOn, Set<String> papers, LocalDate appliedOn) {
        return new NewApplication(personId, diseases, provider, "", diagnosedOn, "", papers, appliedOn, "", "", "",
                "", Channel.WINDOW);
    }

    /** The same, with the cover confirmed by the clerk. */
    public NewApplication coverConfirmed(String reason) {
        return new NewApplication(personId, diseases, provider, doctor, diagnosedOn, recordNumber, papers, appliedOn,
                phone, findings, note, reason, channel);
    }
}
