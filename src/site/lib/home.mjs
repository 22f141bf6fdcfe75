// The first page of each language, and the one that leads there.
import {wordsOf} from "./words.mjs";

const redirect = languages => `---
layout: false
head:
  - - meta
    - http-equiv: refresh
      content: 0; url=./${languages[0]}/index.html
---

# backprop

${languages.map(l => `<p><a href="./${l}/index.html">${wordsOf(l).label}</a></p>`).join("\n")}
`;

/** @param language or null for the page above all languages; contents then are the languages */
export function home(language, contents) {
    if (!language) {
        return redirect(contents);
    }
    return `---
layout: page
sidebar: false
aside: false
title: ${wordsOf(language).title}
titleTemplate: false
---

<HomePage />
`;
}
