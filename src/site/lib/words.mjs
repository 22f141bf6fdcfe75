import {readFileSync} from "node:fs";

/** What the site itself says, in a language. */
export const wordsOf = language => JSON.parse(readFileSync(new URL(`../words/${language}.json`, import.meta.url), "utf8"));
