import type { Page } from "playwright-core";
import { readFocusedName } from "./focused-name.js";

const MOST_STOPS = 500;

/** Goes on by the Tab key from where the focus is until it is on the thing of this accessible name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const seen = new Set<string>();
  try {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press("Tab");
      const focused = await readFocusedName(session);
      if (focused === name) return;
      seen.add(focused);
    }
  } finally {
    await session.detach();
  }
  throw new Error(`No Tab reaches "${name}"; it reaches ${[...seen].join(", ")}.`);
}

/** Goes to the thing of this accessible name by the Tab key and presses a key there, Enter unless another is named. */
export async function pressOn(page: Page, name: string, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
