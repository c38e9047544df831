package org.minkang.register.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.minkang.base.Refused;

/** Two people at two desks who press the key at the same moment. */
final class Seats {

    private Seats() {
    }

    /** What each got: {@code done} or the code of the refusal. */
    static List<String> both(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService seats = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (Callable<?> work : List.of(one, other)) {
                running.add(seats.submit(() -> {
                    together.await();
                    try {
                        work.call();
                        return "done";
                    } catch (Refused e) {
                        return e.problems().get(0).code();
                    }
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            seats.shutdown();
        }
    }
}
