// The browser's own library (app/client/lib/live.ts) without a browser, on a real network. It reads one request a line
// ([request, argument]) and answers each with one line. It draws nothing and keeps its database in memory.

import "fake-indexeddb/auto";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = resolve(fileURLToPath(import.meta.url), "../../..");
const bundled = await build({
  absWorkingDir: ROOT,
  stdin: {
    contents: `export * from "./live.ts"; export * from "./keys.ts"`,
    resolveDir: resolve(ROOT, "app/client/lib"),
  },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  write: false,
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString("base64");
const { keepKey, openSession } = await import(`data:text/javascript;base64,${code}`);

/** Says where the page comes from, as every browser does. */
class BrowserSocket extends WebSocket {
  constructor(url, subprotocol) {
    super(url, { protocols: [subprotocol], headers: { origin: `http://${location.host}` } });
    // Node reports a connection that never came about as an error only, browsers as an end too.
    this.addEventListener("error", () => this.onclose?.({ code: 1006 }));
  }
}

let live;

/** @type {Record<string, (argument: any) => unknown>} */
const requests = {
  open: async ({ host, session, key }) => {
    const location = { protocol: "http:", host };
    Object.assign(globalThis, { WebSocket: BrowserSocket, location });
    await keepKey(session, "participant", key);
    live = openSession(session, "participant");
  },
  watch: (board) => live.watch(board),
  wake: () => live.wake(),
  status: () => live.status.value,
  notes: () => [...live.store.notes.value.values()].map((note) => note.text),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [request, argument] = JSON.parse(line);
  process.stdout.write(`${JSON.stringify((await requests[request](argument)) ?? null)}\n`);
}
