// The real program, on a database of its own in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = process.env.DESBLOQUEO_PROGRAM ?? new URL("../target/debug/desbloqueo", import.meta.url).pathname;

/** Serves the demonstration, or with `empty` a database that nobody has set up, until `stop` is called; with
 * `pseudo`, English is lengthened and accented. */
export async function serve({ empty = false, pseudo = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "desbloqueo-e2e-"));
  const database = process.env.DESBLOQUEO_E2E_DATABASE ?? `sqlite:${join(folder, "portfolio.sqlite")}`;
  const words = ["--database", database, "--lang", "en", "serve", "--listen", "127.0.0.1:0", ...(empty ? [] : ["--demo"]), ...(pseudo ? ["--pseudo-locale"] : [])];
  const program = spawn(PROGRAM, words, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const url = await address(program, ended);
  const stop = async () => {
    program.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, folder, stop };
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
