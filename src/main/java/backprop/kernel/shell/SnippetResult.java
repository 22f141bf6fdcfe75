package backprop.kernel.shell;

import backprop.kernel.trace.Thrown;

/**
 * What running a snippet came to.
 *
 * @param value what it returned
 * @param thrown what it threw, or null
 */
public record SnippetResult(Object value, Thrown thrown) {}
