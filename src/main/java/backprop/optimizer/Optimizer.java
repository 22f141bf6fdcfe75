package backprop.optimizer;

import backprop.layer.Parameter;
import java.util.List;

/** Changes parameters so that the loss becomes smaller. */
public interface Optimizer {

    /**
     * One step. An optimizer with a memory (such as momentum) keeps it per parameter object.
     *
     * @param parameters what to change; each one's gradient is that of the latest backward
     */
    void step(List<Parameter> parameters);
}
