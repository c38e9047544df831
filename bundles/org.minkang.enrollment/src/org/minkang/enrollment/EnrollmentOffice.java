package org.minkang.enrollment;

import java.time.Clock;
import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.stock.SerialStock;
import org.minkang.enrollment.baseline.Findings;
import org.minkang.enrollment.baseline.ListProfile;
import org.minkang.enrollment.baseline.Lists;
import org.minkang.enrollment.collect.Collecting;
import org.minkang.enrollment.collect.PaymentProfile;
import org.minkang.enrollment.collect.Payments;
import org.minkang.enrollment.collect.Receipts;
import org.minkang.enrollment.cover.Covers;
import org.minkang.enrollment.handover.HandOvers;
import org.minkang.enrollment.money.Cashier;
import org.minkang.enrollment.money.Ledger;
import org.minkang.enrollment.money.Refunds;
import org.minkang.enrollment.progress.ProgressCounts;
import org.minkang.enrollment.roll.Assessing;
import org.minkang.enrollment.roll.Enlisting;
import org.minkang.enrollment.roll.Members;
import org.minkang.enrollment.village.VillageProfile;
import org.minkang.enrollment.village.VillageSheets;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.Persons;
import org.minkang.store.Store;

/** The services of the module, put together once. */
public class EnrollmentOffice {

    private final Campaigns campaigns;
    private final Enlisting enlisting;
    private final Assessing assessing;
    private final Members members;
    private final Lists lists;
    private final ListProfile listProfile;
    private final Findings findings;
    private final Ledger ledger;
    private final Covers covers;
    private final SerialStock receipts;
    private final Collecting collecting;
    private final HandOvers handOvers;
    private final VillageSheets villageSheets;
    private final VillageProfile villageProfile;
    private final Payments payments;
    private final PaymentProfile paymentProfile;
    private final Cashier cashier;
    private final Refunds refunds;
    private final ProgressCounts progress;

    public EnrollmentOffice(Store store, Access access, Journal journal, PolicyPacks packs, Persons persons, Areas areas, Clock clock) {
        campaigns = new Campaigns(access, journal, packs, clock);
        enlisting = new Enlisting(store, access, journal, campaigns, clock);
        assessing = new Assessing(store, access, journal, campaigns, clock);
        members = new Members(access, journal, campaigns);
        lists = new Lists(access, journal, campaigns, new BulkPersons(access, journal, clock), clock);
        listProfile = new ListProfile(new ListProfile.Uses(store, access, campaigns, areas, lists));
        ledger = new Ledger(journal, clock);
        covers = new Covers(access, journal, clock);
        findings = new Findings(access, journal, campaigns, persons, enlisting, covers, clock);
        receipts = new SerialStock(access, journal, clock, Receipts.KIND);
        collecting = new Collecting(access, journal, campaigns, members, ledger, covers, receipts, clock);
        handOvers = new HandOvers(access, journal, campaigns, areas, clock);
        villageSheets = new VillageSheets(store, access, journal, campaigns, members, areas, clock);
        villageProfile = new VillageProfile(new VillageProfile.Uses(store, access, campaigns, members, collecting));
        payments = new Payments(access, journal, campaigns, members, ledger);
        paymentProfile = new PaymentProfile(store, access, payments);
        cashier = new Cashier(access, campaigns, ledger);
        refunds = new Refunds(access, journal, campaigns, ledger, clock);
        progress = new ProgressCounts(access);
    }

    public Campaigns campaigns() {
        return campaigns;
    }

    public Enlisting enlisting() {
        return enlisting;
    }

    public Assessing assessing() {
        return assessing;
    }

    public Members members() {
        return members;
    }

    public Lists lists() {
        return lists;
    }

    public ListProfile listProfile() {
        return listProfile;
    }

    public Findings findings() {
        return findings;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Covers covers() {
        return covers;
    }

    public Collecting collecting() {
        return collecting;
    }

    /** The stock of receipts. */
    public SerialStock receipts() {
        return receipts;
    }

    public HandOvers handOvers() {
        return handOvers;
    }

    public VillageSheets villageSheets() {
        return villageSheets;
    }

    public VillageProfile villageProfile() {
        return villageProfile;
    }

    public Payments payments() {
        return payments;
    }

    public PaymentProfile paymentProfile() {
        return paymentProfile;
    }

    public Cashier cashier() {
        return cashier;
    }

    public Refunds refunds() {
        return refunds;
    }

    public ProgressCounts progress() {
        return progress;
    }
}
