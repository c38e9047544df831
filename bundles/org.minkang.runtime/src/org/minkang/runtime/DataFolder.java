package org.minkang.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.StoreConfig;

/**
 * The folder that holds everything of one workbench on this machine: the embedded database, own
 * letter templates, logs, and {@code minkang.properties}, which may name a PostgreSQL server
 * instead of the embedded database:
 *
 * <pre>
 * store = postgresql
 * store.url = jdbc:postgresql://server:5432/minkang
 * store.user = minkang
 * store.password-file = /etc/minkang/password
 * </pre>
 */
public record DataFolder(Path path) {

    private static final Text TEXT = Text.of(DataFolder.class);

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** {@code -Dminkang.data}, else the environment's {@code MINKANG_DATA}, else {@code .minkang} in the home folder. */
    public static DataFolder ofThisUser() {
        String said = System.getProperty("minkang.data", System.getenv("MINKANG_DATA"));
        return new DataFolder(said == null || said.isBlank() ? Path.of(System.getProperty("user.home"), ".minkang")
                : Path.of(said));
    }

    public Path templates() {
        return path.resolve("templates");
    }

    public Path configuration() {
        return path.resolve("minkang.properties");
    }

    /** @throws Refused {@code runtime.configuration} when the file cannot be read or asks for something unknown */
    public StoreConfig storeConfig() {
        Properties p = new Properties();
        if (Files.exists(configuration())) {
            try (Reader in = Files.newBufferedReader(configuration())) {
                p.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw refused("runtime.configuration.unreadable", configuration(), e.getMessage());
            }
        }
        String store = p.getProperty("store", "derby").strip();
        return switch (store) {
            case "derby" -> StoreConfig.derby(path);
            case "postgresql" -> StoreConfig.postgres(required(p, "store.url"), required(p, "store.user"), password(p));
            default -> throw refused("runtime.configuration.store", configuration(), store);
        };
    }

    private String required(Properties p, String key) {
        String value = p.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw refused("runtime.configuration.missing", configuration(), key);
        }
        return value;
    }

    private char[] password(Properties p) {
        String file = p.getProperty("store.password-file", "").strip();
        if (file.isEmpty()) {
            return p.getProperty("store.password", "").toCharArray();
        }
        try {
            return Files.readString(path.resolve(file)).strip().toCharArray();
        } catch (IOException e) {
            throw refused("runtime.configuration.password", configuration(), file);
        }
    }

    private static Refused refused(String key, Object... args) {
        return Refused.of("runtime.configuration", TEXT.get(key, args));
    }
}
