// A browser that fails the test for what a person would not see: errors in the console, pages that break their own
// security policy, and requests that leave the server.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** Debian's Chromium; `DESBLOQUEO_CHROMIUM` names another. */
export function launch(args = []) {
  return chromium.launch({
    executablePath: process.env.DESBLOQUEO_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", ...args],
  });
}

/** A page with a memory of its own; `faults` gathers what goes wrong behind it. */
export async function visit(browser, site, { viewport = WIDE, theme = "light", locale = "en", others = [] } = {}) {
  const context = await browser.newContext({ viewport, colorScheme: theme, locale, baseURL: site.url, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !isRefusal(message)) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (![site.url, ...others].some((own) => request.url().startsWith(own)) && !request.url().startsWith("data:")) {
      faults.push(`request elsewhere: ${request.url()}`);
    }
  });
  return { context, page, faults };
}

/** A form that was refused answers with 409 or 422, which the browser notes as an error of the network. */
function isRefusal(message) {
  return /status of (409|422)/.test(message.text());
}

/** What axe finds on the page as it stands, as sentences; while a dialog is open, in it: what lies behind is inert. */
export async function axe(page) {
  // Not `addScriptTag`: the page's policy would refuse it.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document.querySelector("dialog[open]") ?? document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`));
}

/** Signs in as somebody of the demonstration. */
export async function signIn(page, name) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => url.pathname === "/");
}
