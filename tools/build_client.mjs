// Builds the browser's code: app/client/ to app/static/dist/ with hashed names and a manifest.
// With --test it bundles the client's own tests for `node --test` instead. It never watches or serves.

import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const CLIENT = join(ROOT, "app/client");
const BUNDLE = join(ROOT, "app/static/dist");
const TESTS = join(ROOT, "build/client-tests");
const STYLES = join(CLIENT, "styles/main.css");
const EMOJI = join(
  ROOT,
  "node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
);
const A_DAY = 24 * 60 * 60 * 1000;

// safari14 (without .1) makes esbuild refuse destructuring.
const PHONES = ["chrome80", "safari14.1", "firefox78"];

/** @type {import("esbuild").BuildOptions} */
const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
};

if (process.argv.includes("--test")) await bundleTests();
else await buildClient();

async function buildClient() {
  const entries = filesIn(join(CLIENT, "entries")).filter((file) => /\.tsx?$/.test(file));
  const styles = filesIn(join(CLIENT, "styles")).filter((file) => file === STYLES);
  mkdirSync(BUNDLE, { recursive: true });
  const result = await build({
    ...SHARED,
    entryPoints: [...entries, ...styles],
    outdir: BUNDLE,
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    assetNames: "[name]-[hash]",
    splitting: true,
    minify: true,
    sourcemap: "linked",
    target: PHONES,
    metafile: true,
    // Pictures and fonts under /static/ are served as they are.
    external: ["/static/*"],
    loader: { ".svg": "file", ".woff2": "file", ".ftl": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const { outputs } = result.metafile;
  copyFonts();
  writeManifest(manifestOf(outputs));
  removeOutlived(new Set(Object.keys(outputs).map((file) => resolve(ROOT, file))));
}

/**
 * `{"join": ["join-HASH.js", "chunk-HASH.js"], …, "css": "main-HASH.css"}`: each entry first, then
 * what it imports, so that a page can preload it; names are relative to the bundle's folder.
 * @param {import("esbuild").Metafile["outputs"]} outputs
 */
function manifestOf(outputs) {
  /** @type {Record<string, string | string[]>} */
  const manifest = {};
  for (const [file, output] of Object.entries(outputs)) {
    const source = output.entryPoint;
    if (source && file.endsWith(".css")) manifest.css = nameOf(file);
    // What a page imports later has an entryPoint too.
    if (source?.startsWith("app/client/entries/"))
      manifest[entryName(source)] = withImports(outputs, file).map(nameOf);
  }
  return manifest;
}

/**
 * @param {import("esbuild").Metafile["outputs"]} outputs
 * @param {string} file
 */
function withImports(outputs, file, found = new Set([file])) {
  for (const { path, kind } of outputs[file]?.imports ?? []) {
    if (kind !== "import-statement" || found.has(path) || !(path in outputs)) continue;
    found.add(path);
    withImports(outputs, path, found);
  }
  return [...found];
}

/** What files for download are set in and no Python package has. */
function copyFonts() {
  mkdirSync(join(BUNDLE, "fonts"), { recursive: true });
  copyFileSync(EMOJI, join(BUNDLE, "fonts/NotoEmoji.ttf"));
}

/** @param {object} manifest */
function writeManifest(manifest) {
  const unfinished = join(BUNDLE, "manifest.json.new");
  writeFileSync(unfinished, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(unfinished, join(BUNDLE, "manifest.json"));
}

/**
 * A page opened before this build may still ask for its own chunks, so they stay for a day.
 * @param {Set<string>} current
 */
function removeOutlived(current) {
  for (const file of filesIn(BUNDLE)) {
    const isBuilt = /-[A-Z0-9]{8}\.\w+(\.map)?$/.test(file);
    if (isBuilt && !current.has(file) && Date.now() - statSync(file).mtimeMs > A_DAY) rmSync(file);
  }
}

async function bundleTests() {
  rmSync(TESTS, { recursive: true, force: true });
  const entries = filesIn(CLIENT).filter((file) => /\.test\.tsx?$/.test(file));
  if (entries.length === 0) return;
  await build({
    ...SHARED,
    entryPoints: entries,
    outdir: TESTS,
    outbase: CLIENT,
    platform: "node",
    packages: "external",
    target: "node20",
    sourcemap: "inline",
    loader: { ".ftl": "text" },
  });
}

/**
 * Every file below a folder, in a stable order; none if there is no such folder.
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => join(folder, file))
      .filter((file) => statSync(file).isFile())
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** @param {string} file */
function nameOf(file) {
  return relative(BUNDLE, resolve(ROOT, file));
}

/** @param {string} file */
function entryName(file) {
  return basename(file).replace(/\.tsx?$/, "");
}
