// Writes every page of the site into a folder: pages.mjs REPOSITORY_ROOT FOLDER
// The notebooks and docs/ are the only source of their pages; labs/ and home/ hold the rest.
import {copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from "node:fs";
import path from "node:path";
import {anchorsOf, inJupyter, onGitHub} from "./lib/anchors.mjs";
import {filesOf, write} from "./lib/files.mjs";
import {LABS, embedded, labPage} from "./lib/labs.mjs";
import {packMnist} from "./lib/mnist.mjs";
import {shareFigure} from "./lib/shared.mjs";
import {linker} from "./lib/links.mjs";
import {home} from "./lib/home.mjs";
import {SOLUTIONS, page, proseOf, solutions, titleOf, withIds, withoutOutputs} from "./lib/notebook.mjs";
import {wordsOf} from "./lib/words.mjs";

const [root, folder] = process.argv.slice(2);
const repository = process.env.SITE_REPOSITORY ?? "";
const at = (...parts) => path.join(root, ...parts);
const notebook = file => JSON.parse(readFileSync(at(file), "utf8"));
const list = (dir, end) => existsSync(at(dir)) ? readdirSync(at(dir)).filter(f => f.endsWith(end)).sort() : [];

// For readers and teachers, in this order; what is for developers stays in the repository.
const ORDER = ["teaching.md", "classroom.md", "refresher.md", "faq.md", "quiz.md", "quiz-answers.md", "speed.md"];
const DOCS = {ja: "docs", en: "docs/en"};
const docOf = (language, file) => `${DOCS[language]}/${file}`;
const docs = language => ORDER.filter(f => existsSync(at(docOf(language, f))));
const languages = ["ja", "en"].filter(l => list(`notebooks/${l}`, ".ipynb").length > 0);

/** Every file of the repository that has a page, with that page and the ids of its headings. */
function allPages() {
    const pages = new Map();
    for (const l of languages) {
        for (const f of list(`notebooks/${l}`, ".ipynb")) {
            const source = `notebooks/${l}/${f}`, page = `${l}/${f.replace(".ipynb", ".md")}`;
            pages.set(source, {page, anchors: anchorsOf(proseOf(notebook(source)), inJupyter)});
            pages.set(`notebooks/solutions/${l}/${f}`, {page, anchors: new Map(), first: SOLUTIONS});
        }
        for (const f of docs(l)) {
            const source = docOf(l, f);
            pages.set(source, {page: `${l}/docs/${f}`, anchors: anchorsOf([readFileSync(at(source), "utf8")], onGitHub)});
        }
    }
    return pages;
}

function chapter(language, file, pages) {
    const source = `notebooks/${language}/${file}`, target = pages.get(source).page, words = wordsOf(language);
    const files = filesOf(folder, target);
    const links = from => linker(from, pages, repository);
    const solved = `notebooks/solutions/${language}/${file}`;
    const cells = notebook(source), {needs} = cells.metadata;
    const markdown = page(cells, {
        links: links(source),
        files,
        run: `<RunIt notebook="${language}/${file}"${needs ? ` needs="${needs}"` : ""} />`,
        labs: embedded(file, words),
        solved: existsSync(at(solved)) ? solutions(notebook(solved), links(solved), files) : [],
        solution: words.solution,
    });
    write(path.join(folder, target), markdown);
    write(path.join(folder, "public", source), JSON.stringify(withoutOutputs(notebook(source)), null, 1) + "\n");
    return {text: titleOf(markdown), link: "/" + target.replace(".md", "")};
}

function doc(language, file, pages) {
    const source = docOf(language, file), target = `${language}/docs/${file}`;
    const pictures = text => text.replace(/!\[([^\]]*)\]\((?!http)([^)]+)\)/g, (whole, alt, name) => {
        const picture = filesOf(folder, target).picture(readFileSync(at(path.dirname(source), name)));
        return `![${alt}](${picture})`;
    });
    const text = pictures(readFileSync(at(source), "utf8"));
    const markdown = withIds(linker(source, pages, repository)(text), {section: 0, part: 0});
    write(path.join(folder, target), markdown);
    return {text: titleOf(markdown), link: "/" + target.replace(".md", "")};
}

rmSync(folder, {recursive: true, force: true});
const pages = allPages(), contents = {};
for (const l of languages) {
    const chapters = list(`notebooks/${l}`, ".ipynb").map(f => chapter(l, f, pages));
    for (const lab of LABS) {
        write(path.join(folder, `${l}/labs/${lab.name}.md`), labPage(lab, l));
    }
    contents[l] = {chapters, labs: LABS.map(lab => ({text: lab.title[l], link: `/${l}/labs/${lab.name}`, chapter: lab.chapter.slice(0, 2)}))};
    contents[l].docs = docs(l).map(f => doc(l, f, pages));
}
for (const l of languages) {
    write(path.join(folder, l, "index.md"), home(l, contents[l]));
}
write(path.join(folder, "index.md"), home(null, languages));
write(path.join(folder, "contents.json"), JSON.stringify({languages, contents, repository}, null, 2));

packMnist(at("src/main/resources/backprop/data/mnist"), path.join(folder, "public/mnist"));
for (const file of ["javascript/backprop.js", "wasm/backprop.wasm", "loader/org/teavm/backend/wasm/wasm-gc-module-runtime.min.js"]) {
    mkdirSync(path.join(folder, "public/java"), {recursive: true});
    copyFileSync(at("target/page", file), path.join(folder, "public/java", path.basename(file)));
}

shareFigure(at("src/main/resources/backprop/page"), "step-through", path.join(folder, "../.vitepress/theme/shared"));
