// Search that knows Japanese: kana and kanji are indexed as pairs of neighbours.

/** Serialised into the page, so it must stand alone. */
export function tokenize(text) {
    const tokens = [];
    for (const word of text.toLowerCase().split(/[\s\p{P}\p{S}]+/u)) {
        for (const part of word.match(/[\u3040-\u30ff\u3400-\u9fff々ー]+|[^\u3040-\u30ff\u3400-\u9fff々ー]+/gu) ?? []) {
            if (!/[\u3040-\u30ff\u3400-\u9fff]/.test(part) || part.length === 1) {
                tokens.push(part);
                continue;
            }
            for (let i = 0; i + 1 < part.length; i++) {
                tokens.push(part.slice(i, i + 2));
            }
        }
    }
    return tokens;
}

const words = w => ({
    button: {buttonText: w.search, buttonAriaLabel: w.search},
    modal: {
        noResultsText: w.noResults, resetButtonTitle: w.reset, backButtonTitle: w.back, displayDetails: w.details,
        footer: {selectText: w.select, navigateText: w.navigate, closeText: w.close},
    },
});

export const search = texts => ({
    provider: "local",
    options: {
        _render: (source, env, md) => md.render(source, Object.assign(env, {forSearch: true})),
        locales: Object.fromEntries(Object.entries(texts).map(([l, w]) => [l, {translations: words(w)}])),
        miniSearch: {
            options: {tokenize},
            searchOptions: {
                combineWith: "AND",
                prefix: term => term.length > 2 || !/[\u3040-\u30ff\u3400-\u9fff]/.test(term) || term.length === 1,
                fuzzy: term => /^[a-z]{5,}$/.test(term) ? 0.2 : false,
                boost: {title: 4, text: 2, titles: 1},
            },
        },
    },
});
