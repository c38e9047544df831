package org.minkang.chronic.demo;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.minkang.access.Actor;
import org.minkang.casework.Cases;
import org.minkang.casework.ManyCases;
import org.minkang.casework.QueueFilter;
import org.minkang.chronic.Certification;
import org.minkang.cli.Console;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench-county}: a county with many running applications, for whoever measures or tries the workbench on one. The
 * accounts are those of the demonstration's desks, and everybody's password is {@value BenchCounty#PASSWORD}.
 */
@Command(name = "bench-county", hidden = true)
final class CountyBenchCommand implements Callable<Integer> {

    private static final int PEOPLE_MORE = 20_000;
    private static final int PASSED_ON = 400;

    private final Minkang minkang;
    private final Certification certification;

    @Mixin
    private Console console;
    @Option(names = "--cases", defaultValue = "100000", paramLabel = "N")
    private int count;
    @Option(names = "--users", defaultValue = "0", paramLabel = "N", description = "accounts of each kind for many seats")
    private int users;

    CountyBenchCommand(Minkang minkang, Certification certification) {
        this.minkang = minkang;
        this.certification = certification;
    }

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        BenchCounty county = new BenchCounty(minkang, count + PEOPLE_MORE);
        Actor clerk = county.open();
        county.accept(clerk, certification, count, console.progress());
        Store store = minkang.service(Store.class);
        store.run(s -> s.execute("CREATE TABLE bench_bare (id BIGINT NOT NULL PRIMARY KEY, note VARCHAR(100))"));
        // so that some wait on each desk
        Cases cases = minkang.service(Cases.class);
        Actor reviewer = county.officer("reviewer", "reviewer");
        int some = Math.min(count / 2, PASSED_ON);
        new ManyCases(store, cases).pass(reviewer, cases.queue(reviewer, QueueFilter.of(QueueFilter.Scope.GROUP), 0, some),
                console.progress());
        for (String name : List.of("expert1", "expert2")) {
            Actor expert = county.officer(name, "expert");
            cases.queue(expert, QueueFilter.of(QueueFilter.Scope.GROUP), 0, some / 2).forEach(
                    row -> store.run(s -> Yes.to(s, cases, certification, expert, row)));
        }
        county.officer("approver", "approver");
        county.officer("issuer", "chronic-desk");
        for (int i = 1; i <= users; i++) {
            county.officer("clerk" + i, "counter-clerk");
            county.officer("reviewer" + i, "reviewer");
            county.officer("judge" + i, "expert");
            county.officer("approver" + i, "approver");
        }
        console.out().println(String.format(Locale.ROOT, "%,d people, %,d running cases, made in %.0f s",
                count + PEOPLE_MORE, count, (System.nanoTime() - begin) / 1e9));
        return 0;
    }
}
