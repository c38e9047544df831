package org.minkang.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java program beside the test that can be killed at any moment, as a power cut would. Its class path is made of the
 * places some classes come from, so that it works inside OSGi as well as outside.
 */
public final class ChildJvm implements AutoCloseable {

    private static final int POLL_MILLIS = 5;

    private final Process process;
    /**
     * What it prints goes to a file: the last lines before a kill would be lost in a pipe, which Java closes under its
     * reader when the process ends.
     */
    private final Path printed;

    private ChildJvm(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    /**
     * Starts the main method of a class.
     *
     * @param needed one class of each place the program needs, that of the main class included
     */
    public static ChildJvm start(Class<?> main, List<Class<?>> needed, String... args) {
        Set<String> path = new LinkedHashSet<>();
        if (isPlainClassPath(main)) {
            path.add(System.getProperty("java.class.path"));
        } else {
            needed.forEach(type -> path.addAll(placesOf(type)));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                String.join(File.pathSeparator, path),
                main.getName()));
        command.addAll(List.of(args));
        try {
            Path printed = Files.createTempFile("minkang-child", ".txt");
            printed.toFile().deleteOnExit();
            return new ChildJvm(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPlainClassPath(Class<?> main) {
        return main.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    private static List<String> placesOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("nobody knows where " + type + " comes from");
        }
        Path place = pathOf(source.getLocation());
        List<String> places = new ArrayList<>();
        places.add(place.toString());
        try {
            places.addAll(Files.isDirectory(place) ? jarsBeside(place) : jarsInside(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static Path pathOf(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            // a folder with a blank in its name, as OSGi writes it
            return Path.of(location.getPath());
        }
    }

    /** A bundle of libraries in the working copy has its classes in one folder and its libraries in another. */
    private static List<String> jarsBeside(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path root : List.of(folder, folder.resolve("../.."))) {
            Path libraries = root.resolve("lib").normalize();
            if (Files.isDirectory(libraries)) {
                try (Stream<Path> files = Files.list(libraries)) {
                    files.map(Path::toString).filter(name -> name.endsWith(".jar")).forEach(jars::add);
                }
            }
        }
        return jars;
    }

    private static List<String> jarsInside(Path jar) throws IOException {
        List<String> jars = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(e -> e.getName().matches("lib/.*\\.jar")).toList()) {
                Path copy = Files.createTempFile("minkang-test", ".jar");
                copy.toFile().deleteOnExit();
                Files.write(copy, file.getInputStream(entry).readAllBytes());
                jars.add(copy.toString());
            }
        }
        return jars;
    }

    /** Waits until the program has printed a line that begins with a text. */
    public void awaitLine(String beginning) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        boolean alive = true;
        while (lines().stream().noneMatch(line -> line.startsWith(beginning))) {
            if (!alive || System.nanoTime() > end) {
                throw new IllegalStateException("no line " + beginning + " but: " + output());
            }
            alive = process.isAlive();
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Kills it as a power cut would, and waits until it is dead. */
    public void kill() {
        process.destroyForcibly();
        finish();
    }

    /** Waits for its end; returns its exit code. */
    public int finish() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has printed so far, line by line; a line it was killed in is not one. */
    public List<String> lines() {
        try {
            String text = new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String output() {
        return lines().stream().collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        kill();
    }
}
