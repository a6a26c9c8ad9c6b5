// Builds what pages load into the folder named by the first argument: scripts, a style sheet and a sprite of icons,
// each under a name that changes with its content, each also compressed, and `manifest.json` that says which is which.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { PurgeCSS } from "purgecss";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "dist");
const manifest = {};

async function keep(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const [stem, ending] = name.split(".");
  const file = `${stem}-${hash}.${ending}`;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await writeFile(join(target, file), bytes);
  await writeFile(join(target, `${file}.br`), brotliCompressSync(bytes, quality));
  await writeFile(join(target, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  manifest[name] = file;
}

async function script(name) {
  const built = await build({
    entryPoints: [join(here, `src/${name}.ts`)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
    legalComments: "none",
  });
  return built.outputFiles[0].text;
}

/// The kit's rules that no template or script names are left out; classes are named there only, never in Rust.
/// Colours of charts are named by the script.
async function style() {
  const built = await build({
    entryPoints: [join(here, "css/main.css")],
    bundle: true,
    minify: true,
    target: ["chrome123", "firefox121", "safari17.5"],
    external: ["data:*"],
    write: false,
    legalComments: "none",
  });
  const [purged] = await new PurgeCSS().purge({
    // The body of the digest stands in a crate of its own: it is a document too.
    content: ["../templates/**/*.html", "../../digest/templates/body.html", "src/**/*.ts"].map((files) => join(here, files)),
    css: [{ raw: built.outputFiles[0].text }],
    safelist: { standard: [/^digest-/], greedy: [/data-/, /aria-/, /htmx/], variables: [/^--chart-/] },
    variables: true,
    keyframes: true,
  });
  return purged.css;
}

/// One symbol for each name in icons.txt, to be used as `<use href="…#name">`.
async function sprite() {
  const names = (await readFile(join(here, "icons.txt"), "utf8")).split(/\s+/).filter(Boolean);
  const symbols = await Promise.all(
    names.map(async (name) => {
      const svg = await readFile(join(here, `node_modules/@tabler/icons/icons/outline/${name}.svg`), "utf8");
      const inner = svg.replace(/<!--[\s\S]*?-->/g, "").replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
      return `<symbol id="${name}" viewBox="0 0 24 24">${inner.replace(/\s+/g, " ").trim()}</symbol>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
await keep("main.js", await script("main"));
await keep("charts.js", await script("charts"));
await keep("main.css", await style());
await keep("icons.svg", await sprite());
await writeFile(join(target, "manifest.json"), JSON.stringify(manifest));
