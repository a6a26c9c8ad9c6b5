// The note coach: a note is written, what it proposes is taken, the line is saved; by mouse and by keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, launch, NARROW, signIn, visit, WIDE } from "./browser.js";
import { keyboard, pointer } from "./hands.js";
import { serve } from "./site.js";

/** What people write in each language. */
const WORDS = {
  es: {
    note: "El cliente quiere migrar el correo, pero el cortafuegos de la sede corta el tráfico; su equipo de red tiene que abrir los puertos.",
    why: "Acordado en la reunión",
  },
  ja: {
    note: "お客様はメールの移行を望んでいますが、本社のファイアウォールが通信を止めています。ネットワーク担当がポートを開ける必要があります。",
    why: "会議で合意",
  },
};

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

/** Somebody who may do everything, reading in a language. */
async function open(language, options) {
  const visited = await visit(browser, site, options);
  const { page } = visited;
  await signIn(page, /Ana Ficticia/);
  await page.goto("/settings");
  await page.locator("#language").selectOption(language);
  await page.locator("form:has(#language) .btn-main").click();
  await page.locator(`html[lang='${language}']`).waitFor();
  return visited;
}

/** The address of the editor of a line in delivery that is under way. */
async function editor(page, index) {
  await page.goto("/portfolio?kind=in-progress&phase=delivery&sort=-units");
  const id = await page.locator("tbody tr[id^='line-']").nth(index).getAttribute("id");
  return `/lines/${id.slice("line-".length)}/edit`;
}

async function tooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const [language, viewport, theme, hands, how, index] of [
  ["es", WIDE, "light", pointer, "by mouse", 0],
  ["ja", NARROW, "dark", keyboard, "by keyboard at 390 pixels in the dark theme", 1],
]) {
  test(`what the coach proposes is taken and saved in ${language} ${how}`, async () => {
    const { context, page, faults } = await open(language, { viewport, theme });
    const hand = hands(page);
    const words = WORDS[language];
    await page.goto(await editor(page, index));
    await hand.type(page.locator("#note"), words.note);
    const take = page.locator("#coach .proposals button[name='take']").first();
    await page.locator("#coach .proposals button[name='take'][value^='blocked-customer-it-infrastructure']").first().waitFor();
    assert.ok((await page.locator("#coach-said").textContent()).length > 10, "it is read aloud");
    assert.ok((await page.locator("#coach .proposals mark").count()) > 0, "the words that spoke are marked");
    assert.deepEqual(await axe(page), []);
    assert.ok((await tooWide(page)) <= 0);
    const code = await take.getAttribute("value");
    await hand.press(take);
    await page.locator(`#status-tree input[value='${code}']:checked`).waitFor({ state: "attached" });
    assert.equal(await page.locator("#note").inputValue(), words.note);
    await hand.type(page.locator("#line-form [name='target']"), "2031-02-03");
    await hand.type(page.locator("#line-form [name='override_reason']"), words.why);
    await hand.press(page.locator("#line-form button.btn-main"));
    await page.locator(".toast-note").waitFor();
    await context.close();
    assert.deepEqual(faults, []);
  });
}

test("a note that is being written is answered while nothing else of the form moves", async () => {
  const { context, page, faults } = await open("en", {});
  await page.goto(await editor(page, 2));
  await page.locator("#note").focus();
  await page.locator("#note").pressSequentially("The firewall cuts the traffic", { delay: 15 });
  await page.locator("#coach .proposals mark").first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "note");
  await page.locator("#note").fill("");
  await page.locator("#coach .proposals").waitFor({ state: "detached" });
  await context.close();
  assert.deepEqual(faults, []);
});

for (const theme of ["light", "dark"]) {
  for (const viewport of [WIDE, NARROW]) {
    test(`axe finds nothing about what the coach learned in the ${theme} theme at ${viewport.width} pixels`, async () => {
      const { context, page, faults } = await open("es", { theme, viewport });
      const found = [];
      for (const path of ["/coach", "/portfolio/edit?set=coach&all=1&found=kind%3Dblocked&from=0"]) {
        await page.goto(path);
        found.push(...(await axe(page)).map((fault) => `${path}: ${fault}`));
        if ((await tooWide(page)) > 0) {
          found.push(`${path} is too wide`);
        }
      }
      await context.close();
      assert.deepEqual(found, []);
      assert.deepEqual(faults, []);
    });
  }
}
