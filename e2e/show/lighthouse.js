// Lighthouse's figures for four pages, as a table: `cargo xtask lighthouse`. Beside them, what a first visit loads.
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { serve } from "../site.js";
import { enter, places } from "./places.js";

const CATEGORIES = ["performance", "accessibility", "best-practices"];
const PAGES = ["my-work", "portfolio", "tenant", "blockers"];

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A desktop on a fast line, which is what Lighthouse's own desktop preset assumes. */
function settings(Cookie) {
  return {
    extends: "lighthouse:default",
    settings: {
      onlyCategories: CATEGORIES,
      formFactor: "desktop",
      screenEmulation: { mobile: false, width: 1440, height: 900, deviceScaleFactor: 1, disabled: false },
      throttling: { rttMs: 40, throughputKbps: 10240, cpuSlowdownMultiplier: 1 },
      extraHeaders: { Cookie },
    },
  };
}

const site = await serve();
const port = await freePort();
const { browser, context, page } = await enter(site, { args: [`--remote-debugging-port=${port}`] });
try {
  const paths = await places(page);
  const cookies = await context.cookies();
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  console.log(`| page | ${CATEGORIES.join(" | ")} | first load, kB |\n|---|${"---|".repeat(CATEGORIES.length + 1)}`);
  for (const name of PAGES) {
    const { lhr } = await lighthouse(new URL(paths[name], site.url).href, { port, logLevel: "error" }, settings(Cookie));
    const scores = CATEGORIES.map((category) => Math.round(lhr.categories[category].score * 100));
    const weight = Math.ceil(lhr.audits["total-byte-weight"].numericValue / 1000);
    console.log(`| ${name} | ${scores.join(" | ")} | ${weight} |`);
    for (const { id } of CATEGORIES.flatMap((category) => lhr.categories[category].auditRefs)) {
      const { score, title, displayValue } = lhr.audits[id];
      if (score !== null && score < 0.9) {
        console.error(`${name}: ${title} ${displayValue ?? ""}`);
      }
    }
  }
} finally {
  await browser.close();
  await site.stop();
}
