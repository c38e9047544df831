package org.minkang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class InterruptionTest {

    /** Works until it is cancelled, then tidies up. */
    @Command(name = "work")
    static final class Endless implements Runnable {
        @Mixin
        private Console console;

        @Override
        public void run() {
            console.out().println("working");
            console.out().flush();
            while (!console.progress().cancelled()) {
                Thread.onSpinWait();
            }
            console.out().println("tidied up");
            console.progress().check();
        }
    }

    /** The process that is interrupted. */
    public static void main(String[] args) {
        System.exit(new CommandLineTool().run(List.of(Endless::new), new PrintWriter(System.out), new PrintWriter(System.err), "work"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsTheCommandTidyUpWhenTheProcessIsInterrupted() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), InterruptionTest.class.getName()).redirectErrorStream(true).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("working", lines.readLine());
            process.toHandle().destroy(); // SIGTERM goes the same way as Ctrl+C
            assertEquals("tidied up", lines.readLine());
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
    }
}
