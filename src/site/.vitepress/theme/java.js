// The page's side of the Java that runs in a worker.
import {withBase} from "vitepress";

/**
 * Starts Java. Resolves to {kind, call, close}: kind is "wasm" or "javascript", call asks a method by
 * name and resolves to what it returns.
 * @param reports functions by name: what Java tells while it runs
 */
export async function startJava(reports = {}) {
    const worker = new Worker(withBase("/java/worker.js"), {type: "module"});
    const waiting = new Map();
    let last = 0;
    worker.onmessage = ({data}) => {
        if (data.report) {
            reports[data.report]?.(data.value);
            return;
        }
        const {kept, broken} = waiting.get(data.id);
        waiting.delete(data.id);
        "error" in data ? broken(new Error(data.error)) : kept(data.result);
    };
    const call = (name, ...values) => new Promise((kept, broken) => {
        waiting.set(++last, {kept, broken});
        worker.postMessage({id: last, call: name, values});
    });
    const failed = new Promise((_, broken) => worker.onerror = e => broken(new Error(e.message || "Worker")));
    const wanted = new URLSearchParams(location.search).get("java");
    const kind = await Promise.race([call("start", wanted), failed]);
    return {kind, call, close: () => worker.terminate()};
}
