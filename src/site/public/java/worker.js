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

const PART = 10000, VALIDATION = 5; // the sixth part is never trained on
const mnist = {parts: [], validation: null};

/** Images and labels of ten thousand samples. */
const part = async i => ({images: await unpacked(`images-${i}`), labels: await unpacked(`labels-${i}`)});

const files = parts => [
    idx([parts.length * PART, 28, 28], parts.map(p => p.images)), idx([parts.length * PART], parts.map(p => p.labels)),
];

/** Fetches as many parts of ten thousand as are needed and not there yet. */
async function loadMnist(count) {
    const wanted = Math.ceil(count / PART), before = mnist.parts.length;
    mnist.validation ??= await part(VALIDATION);
    for (let i = before; i < wanted; i++) {
        report("loaded", (i + 1) / (wanted + 1));
        mnist.parts.push(await part(i));
    }
    if (mnist.parts.length > before) {
        java.mnistData(...files(mnist.parts), ...files([mnist.validation]));
    }
}

const validationImage = i => mnist.validation.images.slice(i * SIZE, (i + 1) * SIZE);
const others = {start, loadMnist, validationImage};

onmessage = async ({data: {id, call, values}}) => {
    try {
        const result = await (others[call] ?? java[call])(...values);
        postMessage({id, result: result?.length === undefined || typeof result === "string" ? result : Array.from(result)});
    } catch (e) {
        postMessage({id, error: e.message});
    }
};
