// What a line should not break: the second half of a title, a heading before its dash, and a few characters of code.
const DASH = / (?=[—―−])/g;
const TITLE = /^(.+?(?:\u00a0[—―]|:) )(.+)$/;
const SHORT = 20; // characters: fits on a phone

function second(Token, title) {
    const of = (type, content) => Object.assign(new Token(type, "", 0), {content});
    const [, first, rest] = TITLE.exec(title.content);
    return [of("text", first), of("html_inline", '<span class="kept">'), of("text", rest), of("html_inline", "</span>")];
}

/** A browser breaks no line before a dot, so not even between a Japanese comma and `./run`. */
function beforeDots(Token, children) {
    const wbr = Object.assign(new Token("html_inline", "", 0), {content: "<wbr>"});
    return children.flatMap((token, i) =>
        token.type === "code_inline" && token.content.startsWith(".") && /[、。：]$/.test(children[i - 1]?.content) ? [wbr, token] : [token]);
}

export function unbroken(md) {
    md.core.ruler.push("unbroken", state => state.tokens.forEach((token, i) => {
        const [title, ...others] = token.children ?? [];
        if (state.tokens[i - 1]?.type === "heading_open") {
            token.children.filter(t => t.type === "text").forEach(t => t.content = t.content.replace(DASH, "\u00a0"));
        }
        if (state.tokens[i - 1]?.tag === "h1" && title?.type === "text" && TITLE.test(title.content)) {
            token.children = [...second(state.Token, title), ...others];
        }
        token.children = token.children && beforeDots(state.Token, token.children);
        for (const code of (token.children ?? []).filter(t => t.type === "code_inline" && t.content.length <= SHORT)) {
            code.attrJoin("class", "kept");
        }
    }));
}
