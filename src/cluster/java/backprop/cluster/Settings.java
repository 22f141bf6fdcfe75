package backprop.cluster;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;

/**
 * How Spark is set up on this machine alone: nobody else hears it, and nobody else may speak to it.
 */
final class Settings {

    private static final int SECRET_BYTES = 32;

    private Settings() {}

    static Map<String, String> all() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.app.name", "backprop");
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.driver.host", "127.0.0.1");
        settings.put("spark.driver.bindAddress", "127.0.0.1");
        settings.put("spark.executor.memory", "700m");
        settings.put("spark.executor.extraClassPath", jar().toString());
        settings.put("spark.master.rest.enabled", "false"); // it knows no secrets
        settings.put("spark.authenticate", "true");
        settings.put("spark.authenticate.secret", secret());
        return settings;
    }

    static SparkConf conf(String master) {
        SparkConf conf = new SparkConf().setMaster(master);
        all().forEach(conf::set);
        return conf;
    }

    private static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** Where the classes of this library are. */
    static Path jar() {
        try {
            var source = Settings.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The folder of all jars that a process of Spark needs. Where it is missing, one would wait for
     * executors that never start.
     */
    static Path jars() {
        String home = System.getenv("SPARK_HOME");
        if (home == null || !Files.isDirectory(Path.of(home, "jars"))) {
            throw new IllegalStateException(
                    "Spark: the folder SPARK_HOME/jars is needed, but SPARK_HOME is "
                            + home
                            + "; ./run lab --spark and ./run spark-check set it");
        }
        return Path.of(home, "jars");
    }
}
