// Serves a folder on 127.0.0.1: serve.mjs FOLDER [PORT [BASE]]
import {createReadStream, existsSync, statSync} from "node:fs";
import http from "node:http";
import path from "node:path";
import {fileURLToPath} from "node:url";

const TYPES = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json",
    ".png": "image/png", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2",
    ".woff": "font/woff", ".ttf": "font/ttf", ".ipynb": "application/x-ipynb+json", ".gz": "application/gzip",
};

function fileFor(folder, base, address) {
    const place = decodeURIComponent(new URL(address, "http://localhost").pathname);
    if (!place.startsWith(base)) {
        return null;
    }
    const file = path.join(folder, path.normalize("/" + place.slice(base.length)));
    const whole = existsSync(file) && statSync(file).isDirectory() ? path.join(file, "index.html") : file;
    return existsSync(whole) ? whole : null;
}

/** A server; it listens when the promise is kept. */
export function serve(folder, port = 0, base = "/") {
    const server = http.createServer((request, response) => {
        const file = fileFor(folder, base, request.url);
        const lost = path.join(folder, "404.html"), shown = file ?? (existsSync(lost) ? lost : null);
        response.writeHead(file ? 200 : 404, {"Content-Type": TYPES[path.extname(shown ?? "")] ?? "text/plain"});
        shown ? createReadStream(shown).pipe(response) : response.end("not found");
    });
    return new Promise(kept => server.listen(port, "127.0.0.1", () => kept(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [folder, port, base] = process.argv.slice(2);
    const server = await serve(folder, Number(port ?? 8000), base ?? "/");
    console.log(`\nOpen  http://127.0.0.1:${server.address().port}${base ?? "/"}   (Ctrl+C ends it)`);
}
