import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import path from "node:path";
import {after, before, test} from "node:test";
import {ROOT, start} from "./setup.mjs";

const PAGE = path.join(ROOT, "target/page"), OWN = path.join(PAGE, "jvm");
const BLAS = path.join(ROOT, "src/site/java/backprop/site/blas");
let site, expected;

/** The page's BLAS in the place of the other one, for a JVM: what the substitution does for the page. */
function compileBlas() {
    rmSync(OWN, {recursive: true, force: true});
    mkdirSync(OWN, {recursive: true});
    const put = (name, from, to) => writeFileSync(path.join(OWN, name), readFileSync(path.join(BLAS, name), "utf8").replace(from, to));
    put("BLAS.java", "package backprop.site.blas;", "package dev.ludovic.netlib.blas;");
    put("BlasLibrary.java", "package backprop.site.blas;", "package backprop.matrix; import dev.ludovic.netlib.blas.BLAS;");
    execFileSync("javac", ["-d", OWN, ...readdirSync(OWN).map(f => path.join(OWN, f))]);
}

before(async () => {
    compileBlas();
    // Without its own exp and log for Intel the JVM takes those of fdlibm, as browsers do.
    const flags = ["-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic"];
    const path_ = [OWN, path.join(PAGE, "classes"), path.join(PAGE, "lib/*")].join(":");
    expected = execFileSync("java", [...flags, "-cp", path_, "backprop.site.SameTraining"]).toString().trim().split("\n");
    site = await start();
    await site.go("ja/index.html");
});
after(() => site.close());

const bits = v => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, v);
    return view.getBigUint64(0).toString(16);
};

for (const kind of ["wasm", "javascript"]) {
    test(`a training gives the same numbers to the last bit in the JVM and as ${kind}`, async () => {
        const numbers = await site.page.evaluate(async kind => {
            const worker = new Worker(__BASE__ + "java/worker.js", {type: "module"});
            const call = (id, call, ...values) => new Promise((kept, broken) => {
                worker.onmessage = ({data}) => "error" in data ? broken(new Error(data.error)) : kept(data.result);
                worker.postMessage({id, call, values});
            });
            const started = await call(1, "start", kind);
            return started === kind ? call(2, "sameTraining") : [started];
        }, kind);
        assert.deepEqual(numbers.map(bits), expected);
        assert.ok(expected.length > 150);
    });
}
