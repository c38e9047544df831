package org.minkang.bench;

import java.nio.file.Path;

import org.minkang.cli.CliCommand;
import org.minkang.cli.Console;
import org.minkang.runtime.DataFolder;
import org.osgi.service.component.annotations.Component;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench-search}: keeps its own database beside the data folder, so that a second run need not load again. */
@Component(service = CliCommand.class)
public final class SearchBenchCommand implements CliCommand {

    @Override
    public Object command() {
        return new Words();
    }

    /** What is typed. */
    @Command(name = "bench-search", hidden = true)
    static final class Words implements Runnable {

        @Mixin
        private Console console;
        @Option(names = "--persons", defaultValue = "1000000", paramLabel = "N")
        private int persons;
        @Option(names = "--queries", defaultValue = "500", paramLabel = "N")
        private int queries;
        @Option(names = "--folder", paramLabel = "FOLDER")
        private Path folder;

        @Override
        public void run() {
            Path own = folder == null ? DataFolder.ofThisUser().path().resolve("search") : folder;
            new SearchBench(own, persons, queries).run(console.out(), console.progress());
        }
    }
}
