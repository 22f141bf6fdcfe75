// How a link names a heading in the repository, and the id that the heading has on the site.
import {withIds} from "./notebook.mjs";

const HEADING = /^#{2,3} (.*) \{#([\w-]+)\}$/gm;

const plain = heading => heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "").replace(/\\(?=\W)/g, "");

/** As JupyterLab, the classic Notebook and nbconvert do. */
export const inJupyter = heading => heading.replaceAll(" ", "-");

/** As GitHub does with Markdown files: letters, digits, hyphens and underscores stay. */
export const onGitHub = heading =>
    heading.toLowerCase().replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");

/** From what stands after # in a link to the id, for all headings of these texts. */
export function anchorsOf(texts, fragment) {
    const count = {section: 0, part: 0}, anchors = new Map();
    for (const text of texts) {
        for (const [, heading, id] of withIds(text, count).matchAll(HEADING)) {
            anchors.set(fragment(plain(heading)), id);
        }
    }
    return anchors;
}
