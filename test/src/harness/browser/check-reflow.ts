import type { Page } from "playwright-core";
import { untilTrue } from "../until-found.js";
import { listOverhangs } from "./in-page/list-overhangs.js";
import { type IsolatedWorld, openIsolatedWorld } from "./isolated-world.js";

/** Both leave 320 CSS pixels; at 400 % a window of 1280 by 1024 is low as well, and its pixels are finer. */
const WINDOWS = {
  "a window of 320 px": { width: 320, height: 800, deviceScaleFactor: 1 },
  "1280 px at 400 %": { width: 320, height: 256, deviceScaleFactor: 4 },
};

/** What needs scrolling in two directions on a narrow window and on an enlarged page; regions made to scroll may. */
export async function checkReflow(page: Page): Promise<readonly string[]> {
  const world = await openIsolatedWorld(page);
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const [window, metrics] of Object.entries(WINDOWS)) {
    await world.session.send("Emulation.setDeviceMetricsOverride", { ...metrics, mobile: false });
    await untilWidth(world, metrics.width);
    faults.push(...(await world.call(listOverhangs, null)).map((fault) => `${window}: ${fault}`));
  }
  await world.session.send("Emulation.clearDeviceMetricsOverride");
  if (before) {
    await page.setViewportSize(before);
    await untilWidth(world, before.width);
  }
  await world.close();

  return faults;
}

/** The browser tells of a new size before the page is laid out for it. Asked from here: without JavaScript a page has no timers. */
function untilWidth(world: IsolatedWorld, width: number): Promise<void> {
  return untilTrue(
    async () => (await world.evaluate("innerWidth")) === width,
    () => `The window did not become ${width} px wide.`,
  );
}
