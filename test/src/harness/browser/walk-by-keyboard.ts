import type { Page } from "playwright-core";
import { countChangedPixels } from "./count-changed-pixels.js";
import { readFocusedName } from "./focused-name.js";
import { installWalk, type Stop } from "./in-page/install-walk.js";
import { untilStill } from "./in-page/until-still.js";
import { type IsolatedWorld, openIsolatedWorld } from "./isolated-world.js";

/** More stops than any page has. */
const MOST_STOPS = 500;

/** A way through a page by the Tab key. */
export interface KeyboardWalk {
  /** The accessible names of the stops in their order. */
  readonly names: readonly string[];
  /** Stops that cannot be seen, show no focus, have no name, stand out of order, hold the focus, or are never reached. */
  readonly faults: readonly string[];
}

/** Goes from the start of the document through everything that takes the focus. */
export async function walkByKeyboard(page: Page): Promise<KeyboardWalk> {
  const world = await openIsolatedWorld(page);
  const names: string[] = [];
  const faults: string[] = [];
  try {
    await world.call(installWalk, null);
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press("Tab");
      const stop = await look(world);
      if (stop?.again && !stop.isFirst) faults.push(`It holds the focus: ${stop.html}`);
      if (!stop || stop.again) break;

      const name = await readFocusedName(world.session);
      names.push(name);
      faults.push(...stop.faults);
      if (name === "") faults.push(`It has no name: ${stop.html}`);
      if (!(await marksFocus(world, stop))) faults.push(`It does not show its focus: ${stop.html}`);
    }
    faults.push(...(await listMissed(world)));
  } finally {
    await world.close();
  }

  return { names, faults };
}

async function look(world: IsolatedWorld): Promise<Stop | null> {
  return (await world.evaluate("walk.look()")) as Stop | null;
}

async function listMissed(world: IsolatedWorld): Promise<readonly string[]> {
  return (await world.evaluate("walk.listMissed()")) as readonly string[];
}

/** Compares pictures and not styles: an outline may be clipped, covered, or of the background's colour. */
async function marksFocus(world: IsolatedWorld, { box }: Stop): Promise<boolean> {
  const takePicture = async () => {
    await world.call(untilStill, null);
    const clip = { ...box, scale: 1 };
    const { data } = await world.session.send("Page.captureScreenshot", { clip, optimizeForSpeed: true });

    return data;
  };
  const after = await takePicture();
  await world.evaluate("walk.leave()");
  const before = await takePicture();
  await world.evaluate("walk.comeBack()");

  // A line under the thing is enough; the caret of a text field is not.
  return countChangedPixels({ before, after }) >= Math.min(box.width, box.height);
}
