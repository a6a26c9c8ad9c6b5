// Insights: charts draw themselves, a mark leads to its lines and the numbers agree, on a past day, in Japanese at 390
// pixels in the dark theme, on paper, and when a chart cannot be fetched.
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

async function open(options) {
  const visited = await visit(browser, site, options);
  await signIn(visited.page, /Ana Ficticia/);
  return visited;
}

/** The middle of a bar that is drawn, lying or standing: a path as thick as a bar and longer than a letter. */
async function bar(page, code) {
  const drawing = page.locator(`#chart-${code} .drawing`);
  await drawing.scrollIntoViewIfNeeded();
  await drawing.locator("svg path").first().waitFor({ state: "attached" });
  const boxes = await drawing.locator("svg path").evaluateAll((paths) =>
    paths
      .filter((path) => !["none", "transparent"].includes(path.getAttribute("fill") ?? "none"))
      // What is not seen lies under the legend.
      .filter((path) => path.getAttribute("fill-opacity") !== "0")
      .map((path) => path.getBoundingClientRect())
      .filter((box) => {
        const [thick, long] = [box.width, box.height].sort((one, other) => one - other);
        return thick > 6 && thick < 40 && long > 30;
      })
      .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })),
  );
  assert.ok(boxes.length > 0, `no bar in ${code}`);
  return boxes[0];
}

const digits = (text) => Number(text.replace(/\D/g, ""));

for (const asOf of ["", "?as_of=yesterday"]) {
  test(`a mark leads to its lines, and the numbers agree ${asOf && "on a past day"}`.trim(), async () => {
    const { context, page, faults } = await open({ viewport: WIDE });
    const yesterday = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    await page.goto(`/insights/now/reasons-by-units${asOf.replace("yesterday", yesterday)}`);
    const units = digits(await page.locator("#chart-reasons-by-units tbody tr td").nth(1).innerText());
    const { x, y } = await bar(page, "reasons-by-units");
    await page.mouse.click(x, y);
    await page.waitForURL((url) => url.pathname === "/portfolio");
    assert.equal(new URL(page.url()).searchParams.get("kind"), "blocked");
    const counted = await page.locator(".counted").innerText();
    assert.equal(digits(counted.split("·")[1]), units);
    await context.close();
    assert.deepEqual(faults, []);
  });
}

test("as of a past day beside another one, a mark leads to the list of its day and the numbers agree", async () => {
  const { context, page, faults } = await open({ viewport: WIDE });
  const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const [asOf, compare] = [ago(3), ago(40)];
  await page.goto("/insights");
  await page.locator("input[name='as_of']").fill(asOf);
  await page.locator("input[name='compare']").fill(compare);
  await page.locator("form.filters button[type='submit']").click();
  await page.waitForURL((url) => url.searchParams.get("as_of") === asOf && url.searchParams.get("compare") === compare);
  await page.goto(await page.locator("#chart-stale-question a").getAttribute("href"));
  // How long untouched, units, those of the other day, the difference, lines.
  const rows = await page.locator("#chart-stale tbody tr").all();
  const figures = new Map();
  for (const row of rows) {
    // What was there on the other day alone leads nowhere.
    if ((await row.locator("a").count()) === 0) {
      continue;
    }
    const cells = await row.locator("td").allInnerTexts();
    assert.equal(cells.length, 5);
    const link = new URL(await row.locator("a").first().getAttribute("href"), page.url());
    figures.set(link.searchParams.get("stale_days"), { [asOf]: digits(cells[1]), [compare]: digits(cells[2]) });
  }
  assert.ok(figures.size > 0);
  const { x, y } = await bar(page, "stale");
  await page.mouse.click(x, y);
  await page.waitForURL((url) => url.pathname === "/portfolio");
  const address = new URL(page.url()).searchParams;
  const wanted = figures.get(address.get("stale_days"))[address.get("as_of")];
  const counted = await page.locator(".counted").innerText();
  assert.equal(digits(counted.split("·")[1]), wanted);
  await context.close();
  assert.deepEqual(faults, []);
});

test("every chart of a view draws itself when it is looked at", async () => {
  const { context, page, faults } = await open({ viewport: WIDE });
  for (const view of ["/insights", "/insights/quality"]) {
    await page.goto(view);
    for (const frame of await page.locator("[data-chart]").all()) {
      // Not by the browser's driver, which waits for a frame to stand still that is about to be replaced.
      await frame.evaluate((element) => element.scrollIntoView());
      const id = await frame.getAttribute("id");
      await page.locator(`#${id}:not([aria-busy])`).waitFor();
      const drawings = await page.locator(`#${id} .drawing`).count();
      if (drawings > 0) {
        await page.locator(`#${id} .drawing svg`).waitFor();
      }
    }
    // What has scrolled half under the bar at the top is no small target.
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.deepEqual(await axe(page), []);
  }
  await context.close();
  assert.deepEqual(faults, []);
});

test("charts are read in Japanese at 390 pixels in the dark theme", async () => {
  const { context, page, faults } = await open({ viewport: NARROW, theme: "dark" });
  await page.goto("/settings");
  await page.locator("#language").selectOption("ja");
  await page.locator("form:has(#language) .btn-main").click();
  await page.locator("html[lang='ja']").waitFor();
  await page.goto("/insights");
  await page.locator("#chart-units-by-status .drawing svg").waitFor();
  assert.match(await page.locator("#chart-units-by-status .answer").innerText(), /ブロック中は/);
  await page.locator("#chart-reasons-by-service").scrollIntoViewIfNeeded();
  await page.locator("#chart-reasons-by-service .drawing svg").waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${wide} pixels too wide`);
  assert.deepEqual(await axe(page), []);
  await context.close();
  assert.deepEqual(faults, []);
});

test("on paper the figures stand below the drawing, which is light", async () => {
  const { context, page, faults } = await open({ viewport: WIDE, theme: "dark" });
  await page.goto("/insights");
  await page.locator("#chart-units-by-status .drawing svg").waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("#chart-units-by-status table").isVisible());
  assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("html").getAttribute("data-theme"), "system");
  await context.close();
  assert.deepEqual(faults, []);
});

test("a page that is printed has all its charts, as wide as the paper", async () => {
  const { context, page, faults } = await open({ viewport: WIDE });
  await page.goto("/insights");
  await page.locator("#chart-units-by-status .drawing svg").waitFor();
  assert.ok((await page.locator("[data-chart][aria-busy='true']").count()) > 0, "charts wait until they are scrolled to");
  const printed = page.evaluate(
    () => new Promise((resolve) => (window.print = () => resolve(document.querySelectorAll("[data-chart][aria-busy='true']").length))),
  );
  await page.keyboard.press("Control+p");
  assert.equal(await printed, 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: "print" });
  const cut = await page.locator(".drawing").evaluateAll((drawings) => drawings.filter((one) => one.querySelector("svg").clientWidth > one.clientWidth).length);
  assert.equal(cut, 0, "drawings wider than the page");
  const figures = await page.locator(".figures .listing").evaluateAll((tables) => tables.map((table) => ({
    heads: getComputedStyle(table.querySelector("thead")).display,
    isCut: table.clientWidth > table.parentElement.clientWidth,
  })));
  assert.ok(figures.length > 0 && figures.every((table) => table.heads === "table-header-group" && !table.isCut), "figures that are no tables, or cut");
  await context.close();
  assert.deepEqual(faults, []);
});

test("a chart that could not be fetched says so, and is fetched again", async () => {
  const { context, page } = await open({ viewport: WIDE });
  let isDown = true;
  await page.route("**/insights/now/units-by-status*", (route) => (isDown ? route.fulfill({ status: 503, body: "" }) : route.continue()));
  await page.goto("/insights");
  const again = page.locator("#chart-units-by-status [data-chart-again]");
  await again.waitFor();
  isDown = false;
  await again.click();
  await page.locator("#chart-units-by-status .drawing svg").waitFor();
  await context.close();
});
