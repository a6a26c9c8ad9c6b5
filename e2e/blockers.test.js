// Blockers by mouse and by keyboard: a date moved beside the page, cards of the board, a meeting and its minutes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, launch, NARROW, signIn, visit, WIDE } from "./browser.js";
import { serve } from "./site.js";

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

/** A page of somebody who may do everything. */
async function open(options) {
  const visited = await visit(browser, site, options);
  await signIn(visited.page, /Ana Ficticia/);
  return visited;
}

/** The address of a blocker that several lines share. */
async function shared(page) {
  await page.goto("/blockers?kind=shared");
  return page.locator("[data-key='open']").first().getAttribute("href");
}

/** How many cards stand in each column, by what the column stands for. */
function columns(page) {
  return page.locator("[data-column]").evaluateAll((all) =>
    Object.fromEntries(all.map((column) => [column.dataset.column, column.querySelectorAll("[data-card]").length])),
  );
}

for (const theme of ["light", "dark"]) {
  for (const viewport of [WIDE, NARROW]) {
    test(`axe finds nothing about a blocker in the ${theme} theme at ${viewport.width} pixels`, async () => {
      const { context, page, faults } = await open({ theme, viewport });
      const one = await shared(page);
      const found = [];
      const look = async (path) => {
        await page.goto(path);
        found.push(...(await axe(page)).map((fault) => `${path}: ${fault}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) {
          found.push(`${path} is ${wide} pixels too wide`);
        }
      };
      for (const form of ["", "/date", "/edit", "/next", "/party", "/comment", "/close", "/lines", "/reopen"]) {
        await look(`${one}${form}`);
      }
      await page.goto("/blockers/meeting?kind=shared");
      await page.locator("form button.btn-main").click();
      await page.waitForURL("**/blockers/meeting/1");
      await look("/blockers/meeting/1");
      await look("/blockers/meeting/minutes");
      await page.goto(one);
      await page.locator("a[data-panel][href$='/edit']").click();
      await page.locator("#panel form").waitFor();
      found.push(...(await axe(page)).map((fault) => `panel: ${fault}`));
      await context.close();
      assert.deepEqual(found, []);
      assert.deepEqual(faults, []);
    });
  }
}

test("a date is refused and moved beside the page, which brings itself up to date", async () => {
  const { context, page, faults } = await open();
  await page.goto(await shared(page));
  await page.locator("a[data-panel][href$='/date']").click();
  const panel = page.locator("#panel");
  for (const name of ["projected", "asked-of", "answer-due"]) {
    await panel.locator(`[name='${name}']`).fill("");
  }
  await panel.locator("[name='reason']").fill("The vendor needs time");
  await panel.locator("button[type='submit']").click();
  await panel.locator(".wrong").first().waitFor();
  assert.equal(await panel.locator("[name='reason']").inputValue(), "The vendor needs time");
  await panel.locator("[name='projected']").fill("2031-03-09");
  await panel.locator("button[type='submit']").click();
  await page.locator(".blocker-facts", { hasText: "2031" }).waitFor();
  assert.equal(await panel.evaluate((dialog) => dialog.open), false);
  await context.close();
  assert.deepEqual(faults, []);
});

test("a card is dragged to another column and brought back by its toast", async () => {
  const { context, page, faults } = await open();
  await page.goto("/blockers/board?by=severity&kind=shared");
  const before = await columns(page);
  const card = page.locator("[data-column='high'] [data-card]").first();
  await card.dragTo(page.locator("[data-column='low']"));
  await page.locator("[data-column='low'] [data-card]").nth(before.low).waitFor();
  await page.locator(".toast-note form button").click();
  await page.waitForFunction((high) => document.querySelectorAll("[data-column='high'] [data-card]").length === high, before.high);
  assert.deepEqual(await columns(page), before);
  await context.close();
  assert.deepEqual(faults, []);
});

test("a card is moved by keyboard alone", async () => {
  const { context, page, faults } = await open({ viewport: NARROW });
  await page.goto("/blockers/board?by=severity&kind=shared");
  const before = await columns(page);
  const card = page.locator("[data-column='high'] [data-card]").first();
  await card.locator("summary").focus();
  await page.keyboard.press("Enter");
  await card.locator("button[value='medium']").focus();
  await page.keyboard.press("Enter");
  await page.locator("[data-column='medium'] [data-card]").nth(before.medium).waitFor();
  assert.equal((await columns(page)).high, before.high - 1);
  await context.close();
  assert.deepEqual(faults, []);
});

test("a meeting goes on by arrow keys, and what was said stands in the minutes", async () => {
  const { context, page, faults } = await open();
  await page.goto("/blockers/meeting?kind=shared");
  await page.locator("form button.btn-main").click();
  await page.waitForURL("**/blockers/meeting/1");
  await page.locator(".decide textarea").fill("They promised an answer on Friday");
  await page.locator(".decide form").first().locator("button").click();
  await page.locator(".said", { hasText: "They promised an answer on Friday" }).waitFor();
  assert.equal(await page.locator(".decide textarea").inputValue(), "");
  await page.locator(".decide form").first().locator("button").evaluate((button) => button.blur());
  await page.keyboard.press("ArrowRight");
  await page.waitForURL("**/blockers/meeting/2");
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL("**/blockers/meeting/1");
  await page.goto("/blockers/meeting/minutes");
  await page.locator(".minutes-item .said", { hasText: "They promised an answer on Friday" }).waitFor();
  await context.close();
  assert.deepEqual(faults, []);
});
