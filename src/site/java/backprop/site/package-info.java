/** What the reading site's pages ask of the library, in the browser; compiled by TeaVM. */
package backprop.site;
