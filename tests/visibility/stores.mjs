// The browser's own store, many of them, in one process that lives as long as the tests. It knows no server:
// it reads one request a line ([store, "new"], [store, "hear", [frame, …]], …) and answers each with one line.

import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = resolve(fileURLToPath(import.meta.url), "../../..");
const bundled = await build({
  absWorkingDir: ROOT,
  entryPoints: ["app/client/lib/store.ts"],
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  write: false,
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString("base64");
const { Store } = await import(`data:text/javascript;base64,${code}`);

/** @type {Map<number, InstanceType<typeof Store>>} */
const stores = new Map();

/** @type {Record<string, (id: number, argument: any) => unknown>} */
const requests = {
  new: (id) => stores.set(id, new Store()) && null,
  forget: (id) => stores.delete(id),
  hear: (id, frames) => {
    const store = stores.get(id);
    let heard = 0;
    for (const frame of frames) {
      heard += 1;
      if (store.receive(JSON.parse(frame)) === "resync") {
        return { resync: true, heard, ...place(store) };
      }
    }
    return { resync: false, heard, ...place(store) };
  },
  visit: (id) => {
    stores.get(id).visit();
    return place(stores.get(id));
  },
  picture: (id) => stores.get(id).picture(),
  show: (id, other) => {
    const store = new Store();
    store.show(JSON.parse(JSON.stringify(stores.get(other).picture())));
    stores.set(id, store);
    return place(store);
  },
};

function place(store) {
  return { seq: store.seq, epoch: store.epoch, whole: store.whole, known: store.known };
}

for await (const line of createInterface({ input: process.stdin })) {
  const [id, request, argument] = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(requests[request](id, argument))}\n`);
}
