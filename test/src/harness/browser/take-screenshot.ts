import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Keeps a picture of the whole page in the folder that SCREENSHOT_FOLDER names; does nothing where it names none. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  const { SCREENSHOT_FOLDER: folder } = process.env;
  if (!folder) return;

  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
