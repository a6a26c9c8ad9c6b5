// Takes the pictures of the README: `cargo xtask pictures`.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serve } from "../site.js";
import { enter, places } from "./places.js";

const FOLDER = fileURLToPath(new URL("../../docs/pictures", import.meta.url));

/** Page, theme, and window of each picture. */
const PICTURES = [
  ["my-work", "light", { width: 1440, height: 900 }],
  ["portfolio", "light", { width: 1440, height: 900 }],
  ["tenant", "dark", { width: 1440, height: 900 }],
  ["blocker", "light", { width: 390, height: 844 }],
];

const site = await serve();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, theme, viewport] of PICTURES) {
    const { browser, page } = await enter(site, { theme, viewport });
    await page.goto((await places(page))[name]);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    console.log(`docs/pictures/${name}.png`);
    await browser.close();
  }
} finally {
  await site.stop();
}
