// Signing in at a real OpenID Connect provider: there and back, roles that follow groups, and every way it can go wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, launch, visit } from "./browser.js";
import { provide, settings } from "./provider.js";
import { freePort, serve } from "./site.js";

/** A site, a provider that it trusts, and a browser. */
async function begin({ isAway = false, ...options } = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = await provide();
  if (!isAway) {
    provider.start(url);
  }
  const site = await serve({ port, settings: settings({ issuer: provider.issuer, site: url, ...options }), environment: { HOUSE_SECRET: provider.secret }, ...options });
  const browser = await launch();
  const open = () => visit(browser, site, { others: [provider.issuer] });
  const end = async () => {
    await browser.close();
    await site.stop();
    await provider.stop();
  };
  return { site, provider, open, end };
}

/** Fills in the form of the provider, and agrees to what it tells us. */
async function atProvider(page, name) {
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("anything");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]").click();
}

async function signIn(page, name) {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "House" }).click();
  await atProvider(page, name);
}

const heading = (page) => page.getByRole("heading", { level: 1 }).textContent();

/** The roles of somebody, as the command line tells them. */
function roles(site, mail) {
  const person = site.ask("person", "show", mail);
  return person.roles.map(({ role }) => role).sort();
}

test("somebody signs in at a provider, their roles follow their groups, and they sign out of both", async () => {
  const { site, provider, open, end } = await begin();
  try {
    const { page, faults } = await open();
    await page.goto("/portfolio?l1=blocked");
    assert.deepEqual(await axe(page), []);
    await page.getByRole("link", { name: "Sign in with House" }).click();
    await atProvider(page, "nora");
    await page.waitForURL(`${site.url}/portfolio?l1=blocked`);
    assert.equal(await page.locator("html").getAttribute("lang"), "es");
    assert.deepEqual(roles(site, "nora@cliente.example"), ["delivery-manager"]);

    const used = page.url();
    await page.locator("header.top details.menu > summary").click();
    await page.locator("form[action='/sign-out'] button").click();
    await page.waitForURL(`${site.url}/sign-in`);
    await page.getByRole("link", { name: "Sign out of House too" }).click();
    await page.getByRole("button").first().click();
    await page.waitForURL(`${site.url}/sign-in*`);
    await page.goto(used);
    assert.equal(new URL(page.url()).pathname, "/sign-in");

    provider.people.nora.groups = ["watchers"];
    await signIn(page, "nora");
    await page.waitForURL(`${site.url}/`);
    assert.deepEqual(roles(site, "nora@cliente.example"), ["viewer"]);
    // The provider's own pages ask for a font that is not to be had.
    assert.deepEqual(faults.filter((fault) => !/googleapis|ERR_NAME_NOT_RESOLVED|404/.test(fault)), []);
  } finally {
    await end();
  }
});

test("who signs out at the provider is signed out here, in the browser in which they signed in", async () => {
  const { site, provider, open, end } = await begin();
  try {
    const { page } = await open();
    await signIn(page, "nora");
    await page.waitForURL(`${site.url}/`);
    const { page: other } = await open();
    await signIn(other, "nora");
    await other.waitForURL(`${site.url}/`);

    // At the provider's own page, without a word of ours.
    await page.goto(`${provider.issuer}/session/end`);
    await page.getByRole("button").first().click();
    await page.waitForURL(`${provider.issuer}/session/end/success*`);
    await page.goto("/portfolio");
    assert.equal(new URL(page.url()).pathname, "/sign-in");
    await other.goto("/portfolio");
    assert.equal(new URL(other.url()).pathname, "/portfolio");
  } finally {
    await end();
  }
});

test("nobody else can say that somebody signed out", async () => {
  const { site, open, end } = await begin();
  try {
    const { page } = await open();
    await signIn(page, "nora");
    await page.waitForURL(`${site.url}/`);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = { iss: "http://127.0.0.1:1", aud: "desbloqueo", iat: Math.floor(Date.now() / 1000), jti: "one", sub: "nora", events: { "http://schemas.openid.net/event/backchannel-logout": {} } };
    for (const token of ["", "nothing", `${part({ alg: "none" })}.${part(claims)}.`, `${part({ alg: "RS256" })}.${part(claims)}.${part("forged")}`]) {
      const answer = await fetch(`${site.url}/sign-in/provider/house/back-channel-logout`, { method: "POST", body: new URLSearchParams({ logout_token: token }) });
      assert.equal(answer.status, 400, token);
      assert.equal(answer.headers.get("cache-control"), "no-store");
    }
    await page.goto("/portfolio");
    assert.equal(new URL(page.url()).pathname, "/portfolio");
  } finally {
    await end();
  }
});

test("an account that somebody has is linked by its verified address and keeps what somebody gave", async () => {
  const { site, open, end } = await begin({ passwords: false });
  try {
    const { page } = await open();
    await page.goto("/sign-in");
    assert.equal(await page.locator("input[name=password]").count(), 0);
    await signIn(page, "ana");
    await page.waitForURL(`${site.url}/`);
    assert.deepEqual(roles(site, "ana.ficticia@demo.example"), ["administrator"]);
  } finally {
    await end();
  }
});

test("who has no role here is told so and gets no account", async () => {
  const { site, open, end } = await begin();
  try {
    const { page } = await open();
    await signIn(page, "otto");
    assert.equal(await heading(page), "No role");
    assert.deepEqual(await axe(page), []);
    assert.throws(() => site.ask("person", "show", "otto@cliente.example"));
    await page.goto("/portfolio");
    assert.equal(new URL(page.url()).pathname, "/sign-in");
  } finally {
    await end();
  }
});

test("an answer with another state, another nonce, or one that was used is refused", async () => {
  const { site, open, end } = await begin();
  try {
    for (const [name, expected] of [["state", "Nothing to finish"], ["nonce", "The sign-in service could not be trusted"]]) {
      const { page, context } = await open();
      // The way that the browser is sent, with one word changed on it.
      const sent = await page.request.get("/sign-in/provider/house", { maxRedirects: 0 });
      const address = new URL(sent.headers().location);
      address.searchParams.set(name, "somebody-elses-1234567890");
      await page.goto(address.href);
      await atProvider(page, "nora");
      assert.equal(await heading(page), expected);
      await context.close();
    }
    const { page } = await open();
    const answers = [];
    page.on("request", (request) => request.url().includes("/back?") && answers.push(request.url()));
    await signIn(page, "nora");
    await page.waitForURL(`${site.url}/`);
    const again = await page.goto(answers[0]);
    assert.equal(again.status(), 403);
    assert.equal(await heading(page), "No hay nada que terminar");
  } finally {
    await end();
  }
});

test("a token that has expired is refused", async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const { open, end } = await begin({ now: tomorrow });
  try {
    const { page } = await open();
    await signIn(page, "nora");
    assert.equal(await heading(page), "The sign-in service could not be trusted");
  } finally {
    await end();
  }
});

test("a site starts while its provider is away, says so, and signs in once it is back", async () => {
  const { site, provider, open, end } = await begin({ isAway: true });
  try {
    await provider.stop();
    const { page } = await open();
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "House" }).click();
    assert.equal(await heading(page), "The sign-in service does not answer");
    const back = await provide({ port: provider.port });
    back.start(site.url);
    provider.stop = back.stop;
    await signIn(page, "nora");
    await page.waitForURL(`${site.url}/`);
  } finally {
    await end();
  }
});
