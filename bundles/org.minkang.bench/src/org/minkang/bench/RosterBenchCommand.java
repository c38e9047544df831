package org.minkang.bench;

import org.minkang.cli.CliCommand;
import org.minkang.cli.Console;
import org.minkang.runtime.DataFolder;
import org.osgi.service.component.annotations.Component;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench-roster}: the roll of a county from a workbook into a fresh embedded database. */
@Component(service = CliCommand.class)
public final class RosterBenchCommand implements CliCommand {

    @Override
    public Object command() {
        return new Words();
    }

    /** What is typed. */
    @Command(name = "bench-roster", hidden = true)
    static final class Words implements Runnable {

        @Mixin
        private Console console;
        @Option(names = "--persons", defaultValue = "697600", paramLabel = "N")
        private int persons;

        @Override
        public void run() {
            new RosterBench(DataFolder.ofThisUser().path(), persons).run(console.out(), console.progress());
        }
    }
}
