package org.minkang.chronic.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Certification;
import org.minkang.cli.Console;
import org.minkang.runtime.Minkang;
import org.minkang.store.DatabaseKind;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench-seats}: some of the users of a {@link CountyBenchCommand county} at work at once, each with a think time
 * between what they do. Several of these processes run beside each other, as the seats of a bureau do; each writes down
 * what its users did and how long it took, for {@link SeatsReportCommand}.
 */
@Command(name = "bench-seats", hidden = true)
final class SeatsBenchCommand implements Callable<Integer> {

    private final Minkang minkang;
    private final Certification certification;

    @Mixin
    private Console console;
    @Option(names = "--seat", required = true, paramLabel = "N", description = "which of the processes this is, from 0")
    private int seat;
    @Option(names = "--users", defaultValue = "10", paramLabel = "N")
    private int users;
    @Option(names = "--seconds", defaultValue = "300", paramLabel = "N")
    private int seconds;
    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out;

    SeatsBenchCommand(Minkang minkang, Certification certification) {
        this.minkang = minkang;
        this.certification = certification;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minkang.service(Store.class).info().database() != DatabaseKind.POSTGRESQL) {
            throw Refused.of("bench.server", Text.of(SeatsBenchCommand.class).get("bench.server"));
        }
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            SeatUser user = SeatUser.of(minkang, certification, seat * users + i, lines);
            user.warmUp();
            threads.add(new Thread(() -> user.workFor(seconds), "user-" + i));
        }
        threads.forEach(Thread::start);
        for (Thread t : threads) {
            t.join();
        }
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
            lines.forEach(file::println);
        }
        return 0;
    }
}
