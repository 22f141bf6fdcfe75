// Runs the library's Java classes beside the page: Wasm GC, or JavaScript in browsers without it.
const SIZE = 28 * 28;
let java, kind;

globalThis.report = (name, value) => postMessage({report: name, value});

/** The smallest module with a type of Wasm GC: a structure without fields. */
const GC = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 95, 0]);

async function start(wanted) {
    if (wanted !== "javascript" && WebAssembly.validate(GC)) {
        try {
            const {load} = await import("./wasm-gc-module-runtime.min.js");
            java = (await load(new URL("backprop.wasm", import.meta.url).href)).exports;
            kind = "wasm";
            return kind;
        } catch (e) {
            console.warn("Wasm GC does not work here: " + e);
        }
    }
    java = await import("./backprop.js");
    kind = "javascript";
    return kind;
}

async function unpacked(name) {
    const answer = await fetch(new URL(`../mnist/${name}.gz`, import.meta.url));
    if (!answer.ok) {
        throw new Error(`${name}: ${answer.status}`);
    }
    return new Uint8Array(await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/** An IDX file: its header, then its bytes. */
function idx(sizes, parts) {
    const count = parts.reduce((sum, p) => sum + p.length, 0);
    const file = new Uint8Array(4 + 4 * sizes.length + count), view = new DataView(file.buffer);
    file.set([0, 0, 8, sizes.length]);
    sizes.forEach((size, i) => view.setUint32(4 + 4 * i, size));
    let at = 4 + 4 * sizes.length;
    for (const part of parts) {
        file.set(part, at);
        at += part.length;
    }
    return new Int8Array(file.buffer);
}

const images = parts => {
    const count = parts.reduce((sum, p) => sum + p.length, 0) / SIZE;
    return idx([count, 28, 28], parts);
};
let mnist = {parts: [], labels: null};

/** Fetches as many parts of ten thousand as are needed and not there yet. */
async function loadMnist(count) {
    const wanted = Math.ceil(count / 10000), before = mnist.parts.length;
    for (let i = before; i < wanted; i++) {
        mnist.parts.push(await unpacked(`train-images-${i}`));
        report("loaded", (i + 1) / wanted);
    }
    if (mnist.parts.length > before) {
        mnist.labels ??= await unpacked("train-labels");
        mnist.tests ??= [await unpacked("test-images"), await unpacked("test-labels")];
        const labels = mnist.labels.slice(0, mnist.parts.length * 10000);
        java.mnistData(images(mnist.parts), idx([labels.length], [labels]),
            images([mnist.tests[0]]), idx([10000], [mnist.tests[1]]));
    }
}

const testImage = i => mnist.tests[0].slice(i * SIZE, (i + 1) * SIZE);
const others = {start, loadMnist, testImage};

onmessage = async ({data: {id, call, values}}) => {
    try {
        const result = await (others[call] ?? java[call])(...values);
        postMessage({id, result: result?.length === undefined || typeof result === "string" ? result : Array.from(result)});
    } catch (e) {
        postMessage({id, error: e.message});
    }
};
