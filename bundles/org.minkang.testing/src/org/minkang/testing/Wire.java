package org.minkang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.store.DatabaseKind;
import org.minkang.store.StoreConfig;

/** A line to a database server that can be cut and mended. */
public final class Wire implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(.+)");

    private final String host;
    private final int port;
    private final String database;
    private final StoreConfig behind;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Wire(StoreConfig behind) throws IOException {
        Matcher address = ADDRESS.matcher(behind.place());
        if (behind.kind() != DatabaseKind.POSTGRESQL || !address.matches()) {
            throw new IllegalArgumentException("no server to be reached by a wire: " + behind);
        }
        this.behind = behind;
        this.host = address.group(1);
        this.port = Integer.parseInt(address.group(2));
        this.database = address.group(3);
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Lays a wire to the server of a database. */
    public static Wire to(StoreConfig behind) {
        try {
            return new Wire(behind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database, by way of this wire. */
    public StoreConfig config() {
        return StoreConfig.postgres(
                "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + "/" + database,
                behind.user(),
                behind.password());
    }

    /** Ends all connections and takes no more. */
    public void cut() {
        cut = true;
        open.forEach(Wire::end);
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            // nobody comes in any more, which is what was wanted
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                if (cut) {
                    end(near);
                    continue;
                }
                Socket far = new Socket(host, port);
                open.add(near);
                open.add(far);
                start(() -> pass(near, far));
                start(() -> pass(far, near));
            } catch (IOException e) {
                // the entrance was closed, or the server is not there: whoever came in finds out
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one end has gone
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone in any case
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
