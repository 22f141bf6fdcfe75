package backprop.kernel.wire;

import backprop.kernel.stop.Daemon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/**
 * The transport "ipc" of Jupyter, whose sockets are files. The library speaks only TCP, so every
 * byte is passed on between the file's socket and a port of this machine.
 */
public final class UnixSockets {

    private static final String TRANSPORT = "ipc";
    private static final int BUFFER = 1 << 16;

    private UnixSockets() {}

    /** Where to listen for what was asked: there, or at ports that files lead to. */
    public static KernelConnectionProperties relayed(KernelConnectionProperties asked)
            throws IOException {
        if (!asked.getTransport().equals(TRANSPORT)) {
            return asked;
        }
        String prefix = asked.getIp() + "-";
        return new KernelConnectionProperties(
                InetAddress.getLoopbackAddress().getHostAddress(),
                relay(prefix + asked.getControlPort()),
                relay(prefix + asked.getShellPort()),
                relay(prefix + asked.getStdinPort()),
                relay(prefix + asked.getHbPort()),
                relay(prefix + asked.getIopubPort()),
                "tcp",
                asked.getSignatureScheme(),
                asked.getKey());
    }

    private static int relay(String file) throws IOException {
        Files.deleteIfExists(Path.of(file)); // an earlier kernel's, which was restarted
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(file));
        Path.of(file).toFile().deleteOnExit();
        int port = freePort();
        Daemon.start("ipc", () -> acceptAll(server, port));
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void acceptAll(ServerSocketChannel server, int port) {
        while (server.isOpen()) {
            try {
                SocketChannel outside = server.accept();
                SocketChannel inside = connect(port, outside);
                Daemon.start("ipc in", () -> copy(outside, inside));
                Daemon.start("ipc out", () -> copy(inside, outside));
            } catch (IOException e) { // this one is gone; the front end connects again
                continue;
            }
        }
    }

    private static SocketChannel connect(int port, SocketChannel outside) throws IOException {
        try {
            return SocketChannel.open(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            outside.close();
            throw e;
        }
    }

    private static void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (from;
                to) {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException e) {
            return; // one side is gone, and so both are closed
        }
    }
}
