// The real program, on a database of its own in a folder of its own.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = process.env.DESBLOQUEO_PROGRAM ?? new URL("../target/debug/desbloqueo", import.meta.url).pathname;

/** Serves the demonstration, or with `empty` a database that nobody has set up, until `stop` is called; with
 * `pseudo`, English is lengthened and accented. `settings` is the text of a settings file, `now` an instant. */
export async function serve({ empty = false, pseudo = false, port = 0, settings = "", now = "", environment = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "desbloqueo-e2e-"));
  const database = process.env.DESBLOQUEO_E2E_DATABASE ?? `sqlite:${join(folder, "portfolio.sqlite")}`;
  await writeFile(join(folder, "desbloqueo.toml"), settings);
  const words = ["--database", database, "--lang", "en", ...(now ? ["--now", now] : []), "serve", "--listen", `127.0.0.1:${port}`, ...(empty ? [] : ["--demo"]), ...(pseudo ? ["--pseudo-locale"] : [])];
  const program = spawn(PROGRAM, words, { cwd: folder, stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...environment } });
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const url = await address(program, ended);
  const stop = async () => {
    program.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  /** What a command of the program answers in JSON. */
  const ask = (...command) => JSON.parse(execFileSync(PROGRAM, ["--database", database, "--json", ...command], { encoding: "utf8" }));
  return { url, folder, stop, ask };
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** The address that the program says once it takes connections. */
async function address(program, ended) {
  const lines = createInterface({ input: program.stdout });
  const said = (async () => {
    for await (const line of lines) {
      const found = /http:\/\/[^\s]+/.exec(line);
      if (found) {
        return found[0].replace(/\/$/, "");
      }
    }
    throw new Error("the program ended without saying where it listens");
  })();
  return Promise.race([said, ended.then((code) => Promise.reject(new Error(`the program ended with ${code}`)))]);
}
