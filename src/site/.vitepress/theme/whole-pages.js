// Every link loads its page as a whole: so the text of a page is stored once, as HTML, and not as a script again.
import {withBase} from "vitepress";

const place = address => new URL(address, location.href).pathname.replace(/(index)?(\.html)?$/, "");
const inAnyLanguage = address => place(address).slice(withBase("/").length).replace(/^[a-z]{2}\//, "");

/** Where a link leads; the same page in another language keeps all that stands behind its name, a lab's settings too. */
function destination(address) {
    const to = new URL(address, location.href), {search, hash} = location;
    return inAnyLanguage(to) === inAnyLanguage(location.href) ? Object.assign(to, {search, hash}) : to;
}

export function openWholePages(router) {
    let loaded = false;
    router.onBeforeRouteChange = address => {
        const to = new URL(address, location.href);
        if (place(to) !== place(location.href)) {
            location.assign(destination(address).href);
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
