// The four pages that are shown and measured, as somebody of the demonstration sees them.
import { launch, signIn, visit } from "../browser.js";

/** Name and address of each page. */
export async function places(page) {
  const first = async (list, selector) => {
    await page.goto(list);
    return page.locator(selector).first().getAttribute("href");
  };
  return {
    "my-work": "/?scope=all",
    portfolio: "/portfolio",
    tenant: await first("/portfolio", "a[href*='/tenants/']"),
    blockers: "/blockers",
    blocker: await first("/blockers?kind=shared", "[data-key='open']"),
  };
}

/** A browser on the demonstration, signed in as its administrator. */
export async function enter(site, options) {
  const browser = await launch(options?.args);
  const visited = await visit(browser, site, options);
  await signIn(visited.page, /Ana Ficticia/);
  return { browser, ...visited };
}
