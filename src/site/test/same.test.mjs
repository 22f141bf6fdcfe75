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
    // The library's Blas is compiled anew, for an interface is called otherwise than a class.
    const sources = [...readdirSync(OWN).map(f => path.join(OWN, f)), path.join(ROOT, "src/main/java/backprop/matrix/Blas.java")];
    execFileSync("javac", ["-d", OWN, "-cp", path.join(PAGE, "classes"), ...sources]);
}

before(async () => {
    compileBlas();
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
