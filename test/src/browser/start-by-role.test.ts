import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { endOfLastQuarter, localDate, quarterOf } from "@kim-hub/kit/calendar";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { openStart, textOfTile, titlesOf } from "../harness/browser/start-tiles.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { CLERKS, TRUST_OFFICER } from "../harness/offices-of-bielefeld.js";
import { PERSON } from "../harness/own-account.js";

const QUARTER = quarterOf(endOfLastQuarter(localDate()));

let started: HubBrowser;

beforeAll(async () => {
  started = await startHubBrowser();
});

afterAll(() => started?.stop());

test.each([
  [
    "immigration.bielefeld",
    [
      "Titel, die bald enden",
      "Anträge ohne Entscheidung",
      "Überfällige Ziele",
      "Angebote anderer Behörden",
      "Schalter",
    ],
  ],
  [
    "naturalisation.bielefeld",
    [
      ...["Seit mehr als drei Monaten nicht entschieden", "Unterlagen überfällig", "Unterlagen stehen aus"],
      ...["Urkunde auszuhändigen", "Angebote anderer Behörden", "Schalter"],
    ],
  ],
  ["steward-abh.bielefeld", ["Laufende Prüfaufträge bei Ihrer Stelle", "Einfuhr"]],
  ["officer.trust-centre", ["Offene Meldefristen", "Zuordnungsvorschläge"]],
  ["auditor.funding", ["Ihre laufenden Prüfaufträge"]],
  [
    "protection-abh.bielefeld",
    [
      ...["Ihre laufenden Prüfaufträge", "Felder mit unvollständigen Angaben", "Geänderte Regeln"],
      ...["Freigaben, die bald enden", "Löschfristen und Protokolle"],
    ],
  ],
  [PERSON.as, ["Ihre Erlaubnisse"]],
  ["developer", ["Schema des Hubs", "Freigaben, die bald enden"]],
  [
    "coordinator.aachen",
    [
      ...["Nächste Sitzung", "Freigegebenen Verlauf öffnen", "Fällige Berichte und Vorlagen", "Offene Beschlüsse"],
      ...[`Was zum Bericht ${QUARTER} fehlt`, "Verspätete Meilensteine", "Lücken in den Angeboten"],
      expect.stringContaining("Was an Daten fehlt"),
    ],
  ],
])(
  "%s sees the tiles of the role without JavaScript, accessible in all modes, and each link opens",
  async (username, tiles) => {
    const page = await openStart(started, username);
    await takeScreenshot(page, `start ${username}`);

    expect(await titlesOf(page)).toEqual(tiles);
    expect(await page.locator("main [data-code]").count()).toBe(0);
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    const links = await page.locator(".hub-tile a").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    for (const link of links) expect([link, (await page.request.get(link)).status()]).toEqual([link, 200]);
    await page.goto("/?lang=en");
    await page.setViewportSize({ width: 320, height: 800 });
    await takeScreenshot(page, `start ${username} 320 en`);
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    expect((await walkByKeyboard(page)).faults).toEqual([]);
    await page.finish();
  },
);

test.each([
  ["immigration", CLERKS.IMMIGRATION.as, "expiring", "Ausländerbehörde"],
  ["trust-centre", TRUST_OFFICER.as, "deadlines", "Vertrauensstelle"],
  ["ki-strategy", "protection-cm.bielefeld", "fields", "Kommunales Integrationszentrum"],
  ["trust-centre", CLERKS.CASE_MANAGEMENT.as, "paths", "Vertrauensstelle"],
] as const)(
  "with %s stopped the tile of %s says whose answer is missing instead of a zero",
  async (name, username, id, office) => {
    const page = await openStart(started, username);
    await started.hub.services.get(name)?.stop();
    await page.reload();
    const text = await textOfTile(page, id);
    const tiles = await titlesOf(page);
    const violations = await checkAccessibilityInAllModes(page);
    await started.hub.restart(name);

    expect(text).toContain(`Keine Auskunft von: ${office}. Eine Stelle ist gerade nicht erreichbar. Vorgangsnummer:`);
    expect(text).not.toMatch(/: 0\b/);
    expect(tiles.length).toBeGreaterThan(1);
    expect(violations).toEqual([]);
    await page.finish();
  },
);
