// Formulas are typeset when the site is built. The outline and the search read text: they get a formula's characters.
import katex from "@vscode/markdown-it-katex";
import {plain} from "../lib/plain.mjs";

const RULES = ["math_inline", "math_block", "math_inline_block"];
const OPENING = /[（「『(]+$/, CLOSING = /^[、。，．）」』？！,.;:)?!]+/;
const TINY = 12; // characters: is never broken across lines
const SHORT = 22; // not even if a comma goes with it
const sizeOf = formula => plain(formula.replace(/\\[a-z]+/g, "x")).replace(/[\^_]/g, "").length; // each command is one
const escape = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function markHeadings(state) {
    state.tokens.forEach((token, i) => {
        if (token.type === "inline" && state.tokens[i - 1]?.type === "heading_open") {
            token.children.forEach(child => child.meta = {...child.meta, heading: true});
        }
    });
}

/** A browser may break between a formula and the comma behind it, or the bracket before it: the formula takes them along. */
function takeCommas(state) {
    for (const {children} of state.tokens.filter(t => t.type === "inline")) {
        const take = (i, mark) => {
            const taken = children[i]?.type === "text" ? mark.exec(children[i].content)?.[0] ?? "" : "";
            if (taken) {
                children[i].content = children[i].content.replace(mark, "");
            }
            return taken;
        };
        children.forEach((child, i) => {
            if (child.type === "math_inline" && !child.meta?.heading && sizeOf(child.content) <= SHORT) {
                child.meta = {...child.meta, before: take(i - 1, OPENING), behind: take(i + 1, CLOSING)};
            }
        });
    }
}

export function formulas(md) {
    md.use(katex.default ?? katex, {strict: false, throwOnError: true});
    md.core.ruler.push("formulas_in_headings", markHeadings);
    md.core.ruler.push("commas_behind_formulas", takeCommas);
    for (const name of RULES) {
        const rule = md.renderer.rules[name];
        md.renderer.rules[name] = (tokens, i, options, env, self) => {
            const text = escape(plain(tokens[i].content)), {heading, before = "", behind = ""} = tokens[i].meta ?? {};
            if (env.forSearch) {
                return `${before} ${text} ${behind}`;
            }
            // Braces in a formula are none of Vue's. A long one is scrolled on a phone, by the keyboard too.
            const typeset = rule(tokens, i, options, env, self)
                .replace(/<(span|p) ?(class="katex)?/, "<$1 v-pre $2")
                .replace('class="katex-display"', 'class="katex-display" tabindex="0"');
            if (heading) {
                return `<span class="ignore-header">${typeset}</span><span v-pre hidden>${text}</span>`;
            }
            const isWhole = before || behind || name === "math_inline" && sizeOf(tokens[i].content) <= TINY;
            return isWhole ? `<span class="whole">${before}${typeset}${behind}</span>` : typeset;
        };
    }
}
