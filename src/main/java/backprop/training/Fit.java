package backprop.training;

import backprop.data.Dataset;
import backprop.layer.Layer;
import backprop.require.Message;
import backprop.require.Require;

/** Whether network, data and numbers fit together, before a training begins. */
final class Fit {

    private Fit() {}

    static void requireNumbers(int completed, int epochs, int batchSize) {
        Require.that(
                epochs >= 1, "Trainer.train: %d epochs came, but at least 1 is needed", epochs);
        Require.that(
                epochs <= Integer.MAX_VALUE - completed,
                "Trainer.train: %d epochs came after %d completed ones, but %d in all are the most",
                epochs,
                completed,
                Integer.MAX_VALUE);
        Require.that(
                batchSize >= 1,
                "Trainer.train: the batch size is %d, but it must be at least 1",
                batchSize);
    }

    static void requirePatience(int patience) {
        Require.that(
                patience >= 1,
                "Trainer.stopEarly: the patience is %d epochs, but at least 1 is needed (try 5)",
                patience);
    }

    static void require(Layer network, String role, Dataset data) {
        Require.notNull("Trainer", "train", "the " + role + " set", data);
        Require.that(data.size() > 0, "Trainer.train: the %s set is empty", role);
        int outputs = outputs(network, role, data);
        Require.that(
                outputs == data.classes(),
                "Trainer.train: the network has %d outputs, but the %s set has %d classes; there"
                        + " must be one output per class",
                outputs,
                role,
                data.classes());
    }

    private static int outputs(Layer network, String role, Dataset data) {
        try {
            return network.forward(data.x(0)).columns();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Message.of(
                            "Trainer.train: a sample of the %s set has %d features, which the network"
                                    + " does not take: %s",
                            role, data.features(), e.getMessage()),
                    e);
        }
    }
}
