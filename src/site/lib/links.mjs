// Where a link of the repository leads on the site.
import path from "node:path";

const LINK = /\]\(([^)\s]+)\)/g;

/**
 * A function that rewrites the links of a Markdown text.
 * @param from the text's path in the repository
 * @param pages from a path in the repository to {page, anchors, first}: its page on the site, the ids of its headings,
 *     and where a link without a heading leads, if not to the top
 * @param repository owner/name on GitHub, or nothing
 */
export function linker(from, pages, repository) {
    const own = pages.get(from);
    const id = (to, wanted, hash) => {
        const found = hash ? to.anchors.get(decodeURIComponent(hash)) : to.first;
        if (hash && !found) {
            throw new Error(`${from} links to #${decodeURIComponent(hash)}, but ${wanted} has no such heading`);
        }
        return found ? "#" + found : "";
    };
    const rewrite = (whole, target) => {
        if (/^[a-z]+:/.test(target)) {
            return whole;
        }
        const [file, hash] = target.split("#");
        const wanted = file ? path.posix.join(path.posix.dirname(from), file).replace(/\/$/, "") : from;
        if (pages.has(wanted)) {
            const to = pages.get(wanted), place = id(to, wanted, hash);
            const relative = path.posix.relative(path.posix.dirname(own.page), to.page);
            return place && to.page === own.page ? `](${place})` : `](./${relative}${place})`;
        }
        return repository ? `](https://github.com/${repository}/tree/HEAD/${wanted})` : null;
    };
    return text => text.replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, label) => {
        const changed = whole.replace(LINK, (part, target) => rewrite(part, target) ?? "\0");
        return changed.includes("\0") ? label : changed;
    });
}
