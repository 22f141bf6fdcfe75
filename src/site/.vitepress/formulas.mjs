// Formulas are typeset when the site is built. The outline and the search read text: they get a formula's characters.
import katex from "@vscode/markdown-it-katex";
import {plain} from "../lib/plain.mjs";

const RULES = ["math_inline", "math_block", "math_inline_block"];
const escape = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function markHeadings(state) {
    state.tokens.forEach((token, i) => {
        if (token.type === "inline" && state.tokens[i - 1]?.type === "heading_open") {
            token.children.forEach(child => child.meta = {...child.meta, heading: true});
        }
    });
}

export function formulas(md) {
    md.use(katex.default ?? katex, {strict: false, throwOnError: true});
    md.core.ruler.push("formulas_in_headings", markHeadings);
    for (const name of RULES) {
        const rule = md.renderer.rules[name];
        md.renderer.rules[name] = (tokens, i, options, env, self) => {
            const text = escape(plain(tokens[i].content));
            if (env.forSearch) {
                return ` ${text} `;
            }
            // Braces in a formula are none of Vue's. A long one is scrolled on a phone, by the keyboard too.
            const typeset = rule(tokens, i, options, env, self)
                .replace(/<(span|p) ?(class="katex)?/, "<$1 v-pre $2")
                .replace('class="katex-display"', 'class="katex-display" tabindex="0"');
            return tokens[i].meta?.heading ? `<span class="ignore-header">${typeset}</span><span v-pre hidden>${text}</span>` : typeset;
        };
    }
}
