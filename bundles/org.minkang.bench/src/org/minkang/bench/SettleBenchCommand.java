package org.minkang.bench;

import org.minkang.cli.CliCommand;
import org.minkang.cli.Console;
import org.minkang.runtime.DataFolder;
import org.osgi.service.component.annotations.Component;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench-settle}: the pure engine, the replay of a year in memory, then a county's year from and into the embedded database. */
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
            SettleBench memory = new SettleBench(persons);
            memory.run(console.out(), console.progress());
            memory.replay(console.out());
            new CountyYearBench(DataFolder.ofThisUser().path(), persons).run(console.out(), console.progress());
        }
    }
}
