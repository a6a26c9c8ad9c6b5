// Every page, in both themes and both widths: nothing goes wrong behind it, and axe finds nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, launch, NARROW, signIn, visit, WIDE } from "./browser.js";
import { serve } from "./site.js";

const PAGES = [
  "/", "/?scope=all", "/waiting", "/incomplete?scope=all", "/portfolio", "/insights", "/insights/quality", "/insights/quality/bands", "/insights/now/reasons-by-units", "/blockers", "/blockers/board", "/customers",
  "/customers/new", "/playbook",
  "/playbook/scenarios", "/playbook/blocked/blocked-app-compatibility?with=ja", "/search?q=red", "/organizations", "/people",
  "/people/new", "/people/roles", "/people/second-factor", "/audit", "/coach", "/imports", "/settings", "/settings/second-factor", "/settings/calendar", "/settings/tokens", "/coach", "/help/shortcuts", "/no-such-page",
];

let site;
let browser;

before(async () => {
  site = await serve();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

for (const theme of ["light", "dark"]) {
  for (const viewport of [WIDE, NARROW]) {
    test(`axe finds nothing in the ${theme} theme at ${viewport.width} pixels`, async () => {
      const { context, page, faults } = await visit(browser, site, { theme, viewport });
      const found = [];
      const look = async (path) => {
        await page.goto(path);
        found.push(...(await axe(page)).map((fault) => `${path}: ${fault}`));
      };
      await look("/sign-in");
      await signIn(page, /Ana Ficticia/);
      for (const path of PAGES) {
        await look(path);
      }
      await context.close();
      assert.deepEqual(found, []);
      assert.deepEqual(faults.filter((fault) => !/404/.test(fault)), []);
    });
  }
}

test("nothing scrolls sideways at 390 pixels", async () => {
  const { context, page } = await visit(browser, site, { viewport: NARROW });
  await signIn(page, /Ana Ficticia/);
  for (const path of PAGES) {
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${path} is ${wide} pixels too wide`);
  }
  await context.close();
});
