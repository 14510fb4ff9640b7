import axe, { type AxeResults, type Result } from "axe-core";
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

/** The page's violations of WCAG 2.1 A and AA that axe-core finds, one sentence and place each. */
export async function checkAccessibility(page: Page): Promise<readonly string[]> {
  const world = await openIsolatedWorld(page);
  try {
    await world.call(untilStill, null);
    await world.call(giveTimers, null);
    await world.evaluate(axe.source);
    const { violations, passes } = (await world.evaluate(RUN)) as Pick<AxeResults, "violations" | "passes">;
    if (passes.length === 0) throw new Error(`axe-core found nothing to check at ${page.url()}.`);

    return violations.flatMap(describe);
  } finally {
    await world.close();
  }
}

/** The violations in light, in dark and in forced colours, with the page as it stands; the page is in light afterwards. */
export async function checkAccessibilityInAllModes(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  for (const [mode, media] of Object.entries(MODES)) {
    await page.emulateMedia(media);
    violations.push(...(await checkAccessibility(page)).map((violation) => `${mode}: ${violation}`));
  }
  await page.emulateMedia(MODES.light);

  return violations;
}

const RUN = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"], iframes: false })
  .then(({ violations, passes }) => ({ violations, passes }))`;

function describe({ id, help, nodes }: Result): readonly string[] {
  return nodes.map(({ target, html, failureSummary }) =>
    [`${id}: ${help} at ${target.join(" ")}`, html, failureSummary].join("\n  "),
  );
}
