package backprop.kernel;

import backprop.kernel.stop.Daemon;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/**
 * Notices when hardly any memory is left even after the garbage collector ran. From there on a cell
 * makes no progress, only garbage collections, and any thread of the kernel may be the one that
 * finds no memory.
 */
final class MemoryWatch {

    private static final double FULL = 0.97;

    private MemoryWatch() {}

    /** Beside all else: loading what watches takes longer than a first cell. */
    static void start(Runnable whenFull) {
        Daemon.start("memory watch", () -> watch(whenFull));
    }

    private static void watch(Runnable whenFull) {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            long most = pool.getUsage().getMax();
            if (pool.getType() == MemoryType.HEAP
                    && pool.isUsageThresholdSupported()
                    && pool.isCollectionUsageThresholdSupported()
                    && most > 0) {
                pool.setCollectionUsageThreshold((long) (FULL * most));
            }
        }
        NotificationEmitter memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
        memory.addNotificationListener((event, data) -> whenFull.run(), MemoryWatch::isFull, null);
    }

    private static boolean isFull(Notification event) {
        return event.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED);
    }
}
