import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, Result } from "axe-core";
import type { Page } from "playwright-core";
import { giveTimers } from "./in-page/give-timers.js";
import { untilStill } from "./in-page/until-still.js";
import { openIsolatedWorld } from "./isolated-world.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const MODES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;
/** The short form of axe-core: the same rules, and less than half for a page to read. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RUN = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"], iframes: false })
  .then(({ violations, passes }) => ({ violations, passes: passes.length }))`;

/** The page's violations of WCAG 2.1 A and AA that axe-core finds, one sentence and place each. */
export function checkAccessibility(page: Page): Promise<readonly string[]> {
  return withAxe(page, (listViolations) => listViolations());
}

/** The violations in light, in dark and in forced colours, with the page as it stands; the page is in light afterwards. */
export function checkAccessibilityInAllModes(page: Page): Promise<readonly string[]> {
  return withAxe(page, async (listViolations) => {
    const violations: string[] = [];
    for (const [mode, media] of Object.entries(MODES)) {
      await page.emulateMedia(media);
      violations.push(...(await listViolations()).map((violation) => `${mode}: ${violation}`));
    }
    await page.emulateMedia(MODES.light);

    return violations;
  });
}

/** A page reads axe-core once for all that is looked for with it. */
async function withAxe<T>(page: Page, look: (list: () => Promise<readonly string[]>) => Promise<T>): Promise<T> {
  const world = await openIsolatedWorld(page);
  try {
    await world.call(giveTimers, null);
    await world.evaluate(AXE);

    return await look(async () => {
      await world.call(untilStill, null);
      const { violations, passes } = (await world.evaluate(RUN)) as Found;
      if (passes === 0) throw new Error(`axe-core found nothing to check at ${page.url()}.`);

      return violations.flatMap(describe);
    });
  } finally {
    await world.close();
  }
}

interface Found extends Pick<AxeResults, "violations"> {
  /** The number of rules that hold. */
  readonly passes: number;
}

function describe({ id, help, nodes }: Result): readonly string[] {
  return nodes.map(({ target, html, failureSummary }) =>
    [`${id}: ${help} at ${target.join(" ")}`, html, failureSummary].join("\n  "),
  );
}
