// Where a link of the repository leads on the site.
import path from "node:path";

const LINK = /\]\(([^)\s]+)\)/g;

/**
 * A function that rewrites the links of a Markdown text.
 * @param from the text's path in the repository
 * @param page its page on the site
 * @param pages from a path in the repository to a page
 * @param repository owner/name on GitHub, or nothing
 */
export function linker(from, page, pages, repository) {
    const rewrite = (whole, target) => {
        if (/^([a-z]+:|#)/.test(target)) {
            return whole;
        }
        const [file, hash] = target.split("#");
        const wanted = path.posix.join(path.posix.dirname(from), file).replace(/\/$/, "");
        if (pages.has(wanted)) {
            const relative = path.posix.relative(path.posix.dirname(page), pages.get(wanted));
            return `](./${relative}${hash ? "#" + hash : ""})`;
        }
        return repository ? `](https://github.com/${repository}/tree/HEAD/${wanted})` : null;
    };
    return text => text.replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, label) => {
        const changed = whole.replace(LINK, (part, target) => rewrite(part, target) ?? "\0");
        return changed.includes("\0") ? label : changed;
    });
}
