// An authenticator: set up, asked for, and lost.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, test } from "node:test";
import { axe, launch, signIn, visit } from "./browser.js";
import { serve } from "./site.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

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

/** The six digits of a time step (RFC 6238), as an authenticator computes them. */
function code(secret, step) {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", key).update(counter).digest();
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

const now = () => Math.floor(Date.now() / 30_000);

test("somebody sets up an authenticator and signs in with its code, and without it with a recovery code", async () => {
  const { context, page, faults } = await visit(browser, site);
  await signIn(page, /Vera Mirada/);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Second factor" }).click();
  await page.getByRole("button", { name: "Set up an authenticator" }).click();
  const picture = page.getByRole("img", { name: /Picture/ });
  // Fails where our policy refuses the picture.
  assert.ok((await picture.evaluate((image) => image.decode().then(() => image.naturalWidth))) > 0);
  assert.deepEqual(await axe(page), []);
  const secret = (await page.locator("code").first().textContent()).replaceAll(" ", "");
  const step = now();
  await page.getByLabel("Code").fill(code(secret, step));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
  assert.deepEqual(await axe(page), []);
  const recovery = await page.locator(".recovery-codes code").allTextContents();
  assert.equal(recovery.length, 10);

  const enter = async (typed) => {
    await context.clearCookies();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: /Vera Mirada/ }).click();
    await page.waitForURL((url) => url.pathname === "/sign-in/code");
    await page.getByLabel("Code").fill(typed);
    await page.getByRole("button", { name: "Sign in" }).click();
  };
  await enter(code(secret, step));
  await page.getByRole("alert").waitFor();
  assert.deepEqual(await axe(page), []);
  // The next code is taken half a minute early.
  await enter(code(secret, step + 1));
  await page.waitForURL((url) => url.pathname === "/");
  await enter(recovery[0]);
  await page.waitForURL((url) => url.pathname === "/");
  await context.close();
  assert.deepEqual(faults, []);
});
