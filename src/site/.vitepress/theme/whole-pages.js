// Every link loads its page as a whole: so the text of a page is stored once, as HTML, and not as a script again.
const place = address => new URL(address, location.href).pathname.replace(/(index)?(\.html)?$/, "");

export function openWholePages(router) {
    let loaded = false;
    router.onBeforeRouteChange = address => {
        const to = new URL(address, location.href);
        if (place(to) !== place(location.href)) {
            location.assign(to.href);
            return false;
        }
        if (loaded) {
            location.hash = to.hash;
        }
        return !loaded;
    };
    // Going back to another section of the page needs nothing but the browser's own scrolling.
    router.onBeforePageLoad = () => {
        const first = !loaded;
        loaded = true;
        return first;
    };
}
