import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import path from "node:path";
import {after, before, test} from "node:test";
import {ROOT, start} from "./setup.mjs";

const PAGE = path.join(ROOT, "target/page"), OWN = path.join(PAGE, "jvm");
const BLAS = path.join(ROOT, "src/site/java/backprop/site/matrix");
let site, expected;

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
    expected = execFileSync("java", [...flags, "-cp", places, "backprop.site.SameTraining"]).toString().trim().split("\n").map(Number);
    site = await start();
    await site.go("ja/index.html");
});
after(() => site?.close());

// Sums, products and random numbers are the same to the last bit; a browser's exp and log need not be.
const ROUNDING = 1e-12;

for (const kind of ["wasm", "javascript"]) {
    test(`a training gives the same numbers in the JVM and as ${kind}`, async () => {
        const numbers = await site.page.evaluate(async kind => {
            const worker = new Worker(__BASE__ + "java/worker.js", {type: "module"});
            const call = (id, call, ...values) => new Promise((kept, broken) => {
                worker.onmessage = ({data}) => "error" in data ? broken(new Error(data.error)) : kept(data.result);
                worker.postMessage({id, call, values});
            });
            const started = await call(1, "start", kind);
            return started === kind ? call(2, "sameTraining") : [started];
        }, kind);
        assert.ok(expected.length > 150);
        assert.equal(numbers.length, expected.length);
        numbers.forEach((v, i) => assert.ok(Math.abs(v - expected[i]) <= ROUNDING * Math.max(1, Math.abs(v)), `${i}: ${v}, ${expected[i]}`));
    });
}
