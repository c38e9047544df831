package org.minkang.casework;

import java.time.LocalDate;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;

/**
 * One row of a queue.
 *
 * @param caseId     the case
 * @param version    its version as shown, for acting on it straight from the list
 * @param taskId     the task, or 0 when the row is about the whole case
 * @param number     the case number
 * @param typeKey    the case type
 * @param personId   whom it is about
 * @param personName the name; for whoever must not know it, words that say so
 * @param maskedId   the masked ID number
 * @param items      the items' labels, shortened for a column, e.g. "糖尿病 +1"
 * @param areaCode   the person's area
 * @param step       the step
 * @param stepName   its name
 * @param status     whether work goes on
 * @param outcome    how it ended, or null
 * @param dueOn      the earlier of the step's and the case's limit, or null
 * @param pausedOn   since when the clock stands still, or null
 * @param holderId   who holds the task, or null; hidden for opinions of others
 * @param holderName the holder's name, or empty
 */
public record QueueRow(long caseId, int version, long taskId, String number, String typeKey, long personId,
        String personName, String maskedId, String items, String areaCode, String step, Bilingual stepName,
        CaseStatus status, CaseOutcome outcome, LocalDate dueOn, LocalDate pausedOn, Long holderId, String holderName) {

    /** Whether work goes on, and if not how it ended, in words. */
    public String standing() {
        Text text = Text.of(QueueRow.class);
        return text.get(status == CaseStatus.CLOSED && outcome != null ? "state." + outcome : "status." + status);
    }

    /** Whether the limit has passed on the given day; never while the clock stands still. */
    public boolean overdue(LocalDate today) {
        return status == CaseStatus.OPEN && dueOn != null && dueOn.isBefore(today);
    }
}
