/** What lives in a page: HTML that a script moves. */
package backprop.page;
