import {readFileSync} from "node:fs";
import {wordsOf} from "../lib/words.mjs";
import {codeColors, codeStyle} from "./code-colors.mjs";
import {formulas} from "./formulas.mjs";
import {search} from "./search.mjs";
import {unbroken} from "./unbroken.mjs";

const {languages, contents, repository} = JSON.parse(readFileSync(new URL("../pages/contents.json", import.meta.url)));
const texts = Object.fromEntries(languages.map(l => [l, wordsOf(l)]));

/** Where Japanese goes on in the next line of its source, a page shows no space. */
function japaneseLines(md) {
    const wide = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;
    md.renderer.rules.softbreak = (tokens, i) => {
        const before = tokens.slice(0, i).reverse().find(t => t.content)?.content.at(-1) ?? "";
        const after = tokens.slice(i + 1).find(t => t.content)?.content[0] ?? "";
        return wide.test(before) || wide.test(after) ? "" : "\n";
    };
}

/** Cells with a sentence are marked, and those with a word or a sum: a phone scrolls a table instead of squeezing either. */
function cellsBySize(md) {
    const LONG = 24, SHORT = 10, wide = /[\u3000-\u9fff\uff00-\uffef]/g;
    md.renderer.rules.th_open = md.renderer.rules.td_open = (tokens, i, options, env, self) => {
        const text = (tokens[i + 1]?.content ?? "").replace(/\]\([^)]*\)/g, "]"), size = text.length + (text.match(wide)?.length ?? 0);
        const isShort = size <= SHORT || size <= LONG && text.includes(" = ");
        if (size > LONG || isShort) {
            tokens[i].attrJoin("class", isShort ? "short" : "long");
        }
        return self.renderToken(tokens, i, options);
    };
}

function theme(l) {
    const w = texts[l], {chapters, labs, docs} = contents[l];
    const groups = [[w.chapters, chapters], [w.labs, labs], [w.teaching, docs]].filter(([, items]) => items.length);
    return {
        nav: groups.map(([text, items]) => ({text, link: items[0].link, activeMatch: `/${l}/${text === w.labs ? "labs" : text === w.teaching ? "docs" : "\\d"}`})),
        sidebar: {[`/${l}/`]: groups.map(([text, items]) => ({text, items}))},
        outline: {level: [2, 3], label: w.outline},
        docFooter: {prev: w.previous, next: w.next},
        darkModeSwitchLabel: w.appearance,
        lightModeSwitchTitle: w.light,
        darkModeSwitchTitle: w.dark,
        sidebarMenuLabel: w.menu,
        returnToTopLabel: w.top,
        langMenuLabel: w.language,
        skipToContentLabel: w.skip,
        notFound: {title: w.lost, quote: w.lostQuote, linkText: w.home, linkLabel: w.home},
    };
}

/** Of a page whose address names no language. */
const everywhere = name => languages.map(l => texts[l][name]).join(" / ");
const lost = {title: everywhere("lost"), quote: everywhere("lostQuote"), linkText: everywhere("home"), linkLabel: everywhere("home")};

const locale = l => ({label: texts[l].label, lang: l, link: `/${l}/`, description: texts[l].description, themeConfig: theme(l)});

export default {
    title: "backprop",
    description: texts[languages[0]].description,
    lang: languages[0],
    srcDir: "pages",
    outDir: process.env.SITE_OUT,
    base: "/__BASE__/",
    router: {prefetchLinks: false}, // see theme/whole-pages.js
    metaChunk: true,
    locales: Object.fromEntries(languages.map(l => [l, locale(l)])),
    head: [
        ["link", {rel: "icon", type: "image/svg+xml", href: "/__BASE__/icon.svg"}],
        ["style", {}, codeStyle],
        ["meta", {name: "theme-color", content: "#0072b2"}],
    ],
    markdown: {config: md => [formulas, japaneseLines, cellsBySize, codeColors, unbroken].forEach(f => f(md)), theme: {light: "github-light-high-contrast", dark: "github-dark-high-contrast"}},
    vue: {template: {compilerOptions: {whitespace: "preserve"}}},
    vite: {
        publicDir: "public",
        build: {assetsInlineLimit: 0, chunkSizeWarningLimit: 1500},
    },
    themeConfig: {
        siteTitle: "backprop",
        search: search(texts),
        contents,
        notFound: lost,
        repository,
    },
};
