import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import path from "node:path";
import {after, before, test} from "node:test";
import {ROOT, start} from "./setup.mjs";

const PAGE = path.join(ROOT, "target/page"), OWN = path.join(PAGE, "jvm");
const BLAS = path.join(ROOT, "src/site/java/backprop/site/matrix");
let site, expected, texts;

/** No BLAS for a JVM either: what the substitution does for the page. */
function withoutBlas() {
    rmSync(OWN, {recursive: true, force: true});
    mkdirSync(OWN, {recursive: true});
    const file = path.join(OWN, "BlasLibrary.java");
    const source = readFileSync(path.join(BLAS, "BlasLibrary.java"), "utf8");
    writeFileSync(file, source.replace("package backprop.site.matrix;", "package backprop.matrix;"));
    execFileSync("javac", ["-d", OWN, "-cp", path.join(PAGE, "classes") + ":" + path.join(PAGE, "lib/*"), file]);
}

before(async () => {
    withoutBlas();
    // Without its own exp and log for Intel the JVM takes those of fdlibm, as browsers do.
    const flags = ["-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic"];
    const places = [OWN, path.join(PAGE, "classes"), path.join(PAGE, "lib/*")].join(":");
    const java = main => execFileSync("java", [...flags, "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", places, `backprop.site.${main}`]).toString().trim();
    expected = java("SameTraining").split("\n").map(Number);
    texts = java("SameTexts");
    site = await start();
    await site.go("ja/index.html");
});
after(() => site?.close());

// Sums, products and random numbers are the same to the last bit; a browser's exp and log need not be.
const ROUNDING = 1e-12;

/** Without the digits of the errors, which are rounding and nothing else. */
const measured = text => text.replace(/\d\.\de-1\d/g, "0.0e-10");

/** What one of the library's methods returns in the browser. */
const inPage = (kind, method) => site.page.evaluate(async ([kind, method]) => {
    const worker = new Worker(__BASE__ + "java/worker.js", {type: "module"});
    const call = (id, call, ...values) => new Promise((kept, broken) => {
        worker.onmessage = ({data}) => "error" in data ? broken(new Error(data.error)) : kept(data.result);
        worker.postMessage({id, call, values});
    });
    const started = await call(1, "start", kind);
    return started === kind ? call(2, method) : [started];
}, [kind, method]);

for (const kind of ["wasm", "javascript"]) {
    test(`a training gives the same numbers in the JVM and as ${kind}`, async () => {
        const numbers = await inPage(kind, "sameTraining");
        assert.ok(expected.length > 150);
        assert.equal(numbers.length, expected.length);
        numbers.forEach((v, i) => assert.ok(Math.abs(v - expected[i]) <= ROUNDING * Math.max(1, Math.abs(v)), `${i}: ${v}, ${expected[i]}`));
    });

    test(`matrices and a gradient check are written alike in the JVM and as ${kind}, also with exponents`, async () => {
        assert.match(texts, /e\+1[0-9]{2}[\s\S]*e-07[\s\S]*GradientCheck passed/);
        assert.equal(measured(await inPage(kind, "sameTexts")), measured(texts));
    });
}
