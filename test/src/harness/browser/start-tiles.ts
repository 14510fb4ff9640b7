import type { Page } from "playwright-core";
import type { HubBrowser } from "./hub-browser.js";
import { signIn } from "./sign-in.js";
import type { WatchedPage } from "./watch-page.js";

/** The first page of somebody, without JavaScript. */
export async function openStart({ browser }: Pick<HubBrowser, "browser">, username: string): Promise<WatchedPage> {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, username);
  await page.goto("/");

  return page;
}

/** The titles of the tiles, in their order. */
export function titlesOf(page: Page): Promise<readonly string[]> {
  return page.locator(".hub-tile h3").allTextContents();
}

/** What the tile of this id says, each white space as one blank. */
export async function textOfTile(page: Page, id: string): Promise<string> {
  const text = await page.locator(`section[aria-labelledby=${id}]`).textContent();

  return (text ?? "").replaceAll(/\s+/g, " ");
}

/** The number that a tile says after these words, as a regular expression; NaN where it says none. */
export async function countInTile(page: Page, id: string, words: string): Promise<number> {
  return Number((await textOfTile(page, id)).match(new RegExp(`${words}: (\\d+)`))?.[1]);
}

/** Follows a tile's last link to where what it counts is worked on. */
export async function followTile(page: Page, id: string): Promise<void> {
  await page.locator(`section[aria-labelledby=${id}] a`).last().click();
  await page.waitForURL((url) => url.pathname !== "/");
}
