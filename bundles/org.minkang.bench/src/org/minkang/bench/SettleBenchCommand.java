package org.minkang.bench;

import org.minkang.cli.CliCommand;
import org.minkang.cli.Console;
import org.osgi.service.component.annotations.Component;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench-settle}: the pure engine, without a database. */
@Component(service = CliCommand.class)
public final class SettleBenchCommand implements CliCommand {

    @Override
    public Object command() {
        return new Words();
    }

    /** What is typed. */
    @Command(name = "bench-settle", hidden = true)
    static final class Words implements Runnable {

        @Mixin
        private Console console;
        @Option(names = "--persons", defaultValue = "697600", paramLabel = "N")
        private int persons;

        @Override
        public void run() {
            new SettleBench(persons).run(console.out(), console.progress());
        }
    }
}
