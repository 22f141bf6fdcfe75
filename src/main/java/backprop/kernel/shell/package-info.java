/** JShell: cells, their sources, class loading, variables. Knows no sockets. */
package backprop.kernel.shell;
