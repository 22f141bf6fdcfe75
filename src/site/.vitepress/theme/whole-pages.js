// Every link loads its page as a whole: so the text of a page is stored once, as HTML, and not as a script again.
const place = address => new URL(address, location.href).pathname.replace(/(index)?(\.html)?$/, "");

export function openWholePages(router) {
    router.onBeforeRouteChange = address => {
        if (place(address) === place(location.href)) {
            return true;
        }
        location.assign(new URL(address, location.href).href);
        return false;
    };
}
