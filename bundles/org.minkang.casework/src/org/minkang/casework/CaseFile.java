package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A case: one application on its way through the steps of its case type. Only {@link Cases} changes it; everybody else
 * reads.
 */
@Entity
@Table(name = "mk_case")
public class CaseFile {

    static final LocalDate NO_LIMIT = LocalDate.of(9999, 1, 1);
    static final LocalDate FINISHED = LocalDate.of(9999, 12, 31);

    @Id
    private long id;
    @Version
    private int version;
    @Column(name = "case_no")
    private String number;
    @Column(name = "type_key")
    private String typeKey;
    @Column(name = "type_version")
    private String typeVersion;
    @Column(name = "case_type_id")
    private long caseTypeId;
    @Column(name = "act_count")
    private int acts;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "person_name")
    private String personName;
    @Column(name = "masked_id")
    private String maskedId;
    @Column(name = "area_code")
    private String areaCode;
    @Column(name = "title")
    private String title;
    @Column(name = "item_text")
    private String itemText;
    @Column(name = "channel")
    private String channel;
    @Column(name = "step")
    private String step;
    @Column(name = "visit_id")
    private long visitId;
    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CaseStatus status;
    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private CaseOutcome outcome;
    @Column(name = "opened_at")
    private LocalDateTime openedAt;
    @Column(name = "opened_on")
    private LocalDate openedOn;
    @Column(name = "applied_on")
    private LocalDate appliedOn;
    @Column(name = "due_on")
    private LocalDate dueOn;
    /** Where the case stands in a list by limit: without one after those with one, finished last. */
    @Column(name = "queue_due")
    private LocalDate queueDue;
    @Column(name = "paused_on")
    private LocalDate pausedOn;
    @Column(name = "answer_due_on")
    private LocalDate answerDueOn;
    @Column(name = "closed_on")
    private LocalDate closedOn;
    @Column(name = "opened_by")
    private long openedBy;
    @Column(name = "opened_by_name")
    private String openedByName;
    @Column(name = "summary_zh")
    private String summaryZh;
    @Column(name = "summary_en")
    private String summaryEn;
    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    @OrderBy("position")
    private List<CaseItem> items = new ArrayList<>();

    protected CaseFile() {
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String number() {
        return number;
    }

    public String typeKey() {
        return typeKey;
    }

    /** Id and version of the policy pack whose case type the case was opened with. */
    public String typeVersion() {
        return typeVersion;
    }

    /** The stored case type the case was opened with. */
    public long caseTypeId() {
        return caseTypeId;
    }

    public long personId() {
        return personId;
    }

    public String personName() {
        return personName;
    }

    public String maskedId() {
        return maskedId;
    }

    public String areaCode() {
        return areaCode;
    }

    public String title() {
        return title;
    }

    public String itemText() {
        return itemText;
    }

    public String channel() {
        return channel;
    }

    public String step() {
        return step;
    }

    /** The current stay in the current step; a step may be visited again after a return. */
    public long visitId() {
        return visitId;
    }

    public CaseStatus status() {
        return status;
    }

    public Optional<CaseOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    LocalDate queueDue() {
        return queueDue;
    }

    public Optional<LocalDate> pausedOn() {
        return Optional.ofNullable(pausedOn);
    }

    public Optional<LocalDate> answerDueOn() {
        return Optional.ofNullable(answerDueOn);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public long openedBy() {
        return openedBy;
    }

    public String openedByName() {
        return openedByName;
    }

    public String summaryZh() {
        return summaryZh;
    }

    public String summaryEn() {
        return summaryEn;
    }

    public List<CaseItem> items() {
        return Collections.unmodifiableList(items);
    }

    public Optional<CaseItem> item(String key) {
        return items.stream().filter(i -> i.itemKey().equals(key)).findFirst();
    }

    /** The items that still go through the steps. */
    public List<CaseItem> liveItems() {
        return items.stream().filter(CaseItem::live).toList();
    }

    /** Every act changes the version, also one that leaves the case where it is. */
    void acted() {
        acts++;
    }

    void enter(String stepKey, long visit) {
        step = stepKey;
        visitId = visit;
    }

    void pause(LocalDate day, LocalDate answerDue) {
        status = CaseStatus.PAUSED;
        pausedOn = day;
        answerDueOn = answerDue;
    }

    void resume(LocalDate movedDue) {
        status = CaseStatus.OPEN;
        pausedOn = null;
        answerDueOn = null;
        due(movedDue);
    }

    /** The limit of the whole case, null for none. */
    void due(LocalDate day) {
        dueOn = day;
        queueDue = day == null ? NO_LIMIT : day;
    }

    void reopen(LocalDate due) {
        status = CaseStatus.OPEN;
        outcome = null;
        closedOn = null;
        due(due);
    }

    void close(CaseStatus how, CaseOutcome result, LocalDate day) {
        status = how;
        outcome = result;
        closedOn = day;
        queueDue = FINISHED;
        pausedOn = null;
        answerDueOn = null;
    }

    /** Puts back what a withdrawn act had changed; only a running case can have been acted on. */
    void restore(CaseStatus was, LocalDate due, LocalDate paused, LocalDate answerDue) {
        status = was;
        outcome = null;
        closedOn = null;
        due(due);
        pausedOn = paused;
        answerDueOn = answerDue;
    }

    void summarise(String zh, String en) {
        summaryZh = zh;
        summaryEn = en;
    }
}
