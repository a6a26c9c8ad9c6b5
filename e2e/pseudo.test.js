// English lengthened and accented: what stays plain comes from no message, what is too wide has no room for German.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launch, NARROW, signIn, visit, WIDE } from "./browser.js";
import { serve } from "./site.js";

const PAGES = [
  "/", "/waiting", "/incomplete", "/portfolio", "/blockers", "/blockers/board", "/blockers/meeting", "/customers", "/imports",
  "/organizations", "/people", "/people/new", "/search", "/settings",
];

/** What somebody typed, and names that are no messages. */
const TYPED = ["Entrega", "Inventada", "Ana", "Ana.", "AF", "Ficticia", "ana@example.com", "Europe/Madrid", "Desbloqueo"];

/** Words on the page without an accented vowel, though they have one; what lists offer is not looked at. */
function plainWords(page) {
  return page.evaluate((typed) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const plain = [];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (!parentElement.closest("option, script, noscript, kbd, [lang]:not(html)")) {
        const words = textContent.split(/[\s·›,;:()]+/).filter((word) => /[aeiouy]/i.test(word) && !typed.includes(word));
        plain.push(...words);
      }
    }
    return plain;
  }, TYPED);
}

test("every word of an empty installation comes from a message", async () => {
  const site = await serve({ empty: true, pseudo: true });
  const browser = await launch();
  try {
    const { page, faults } = await visit(browser, site);
    await page.goto("/start");
    const found = {};
    const look = async (path) => {
      const words = await plainWords(page);
      if (words.length > 0) {
        found[path] = words;
      }
    };
    await look("/start");
    await page.locator("#organization").fill("Entrega Inventada");
    await page.locator("#time_zone").fill("Europe/Madrid");
    await page.locator("#person").fill("Ana Ficticia");
    await page.locator("#mail").fill("ana@example.com");
    await page.locator("#password").fill("a long enough password");
    await page.locator("form .btn-main").click();
    await page.waitForURL("**/imports");
    for (const path of PAGES) {
      await page.goto(path);
      await look(path);
    }
    assert.deepEqual(found, {});
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
    await site.stop();
  }
});

test("longer words leave every page as wide as its window", async () => {
  const site = await serve({ pseudo: true });
  const browser = await launch();
  try {
    for (const viewport of [WIDE, NARROW]) {
      const { context, page } = await visit(browser, site, { viewport });
      await signIn(page, /Pat Pretend/);
      for (const path of PAGES) {
        await page.goto(path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${path} is ${wide} pixels too wide at ${viewport.width}`);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await site.stop();
  }
});
