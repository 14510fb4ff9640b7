import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { Page } from "playwright-core";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { countInTile, followTile, openStart, textOfTile } from "../harness/browser/start-tiles.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { CLERKS, TRUST_OFFICER } from "../harness/offices-of-bielefeld.js";
import { giveOwnAccount, PERSON } from "../harness/own-account.js";

const TODAY = localDate();

let started: HubBrowser;

beforeAll(async () => {
  started = await startHubBrowser();
});

afterAll(() => started?.stop());

/** The cells of the table that has this column. */
const cellsOf = (page: Page, column: string) =>
  page
    .locator("main table")
    .filter({ has: page.locator("thead th").getByText(column, { exact: true }) })
    .last()
    .locator("tbody tr > *")
    .allTextContents();

async function countRows(page: Page): Promise<number> {
  return page.locator("main tbody tr").count();
}

async function answered(answer: ReturnType<HubBrowser["hub"]["ask"]>): Promise<void> {
  expect((await answer).errors).toBeUndefined();
}

test("a clerk's count of titles that end is that of the list behind it, and no name stands on the first page", async () => {
  const file = "ABH endet bald (erfunden)";
  for (const mutation of [
    `recordImmigrationFile(input: { fileReference: "${file}", familyName: "Ablauf (erfunden)", municipality: "05711000" })`,
    `recordResidenceStatus(input: { file: "${file}", code: FICTION_CERTIFICATE, validFrom: "${addDays(TODAY, -30)}",
      validTo: "${addDays(TODAY, 20)}" })`,
  ])
    await answered(started.hub.ask(`mutation { ${mutation} { id } }`, CLERKS.IMMIGRATION));
  const page = await openStart(started, CLERKS.IMMIGRATION.as);
  const count = await countInTile(page, "expiring", "in 90 Tagen enden");
  const text = (await page.textContent("main")) ?? "";
  await followTile(page, "expiring");

  expect(count).toBeGreaterThan(0);
  expect(await countRows(page)).toBe(count);
  expect(await page.textContent("main tbody")).toContain("Ablauf (erfunden)");
  expect(text).not.toContain("Ablauf (erfunden)");
  await page.finish();
});

test.each(["undecided", "documentsOverdue", "documentsOutstanding", "certificates"])(
  "a naturalisation clerk's count of %s is that of the list behind it",
  async (id) => {
    const page = await openStart(started, CLERKS.NATURALISATION.as);
    const text = await textOfTile(page, id);
    const count = Number(text.match(/Verfahren: (?:mindestens )?(\d+)/)?.[1]);
    await followTile(page, id);

    if (text.includes("mindestens")) expect(await countRows(page)).toBeGreaterThan(count);
    else expect(await countRows(page)).toBe(count);
    await page.finish();
  },
);

test("the trust officer's open deadlines are counted with the hours of the first, until none is open", async () => {
  const page = await openStart(started, TRUST_OFFICER.as);
  expect(await countInTile(page, "deadlines", "ohne Bewertung")).toBe(0);
  const [wrong] = await started.hub.asOwner(
    "trust-centre",
    `select id from person_link where office = 'NATURALISATION' and ended_at is null and person_id = (
      select person_id from person_link where pseudonym = '${DEMONSTRATION_CLIENT}' and ended_at is null)`,
  );
  await answered(
    started.hub.ask("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", {
      ...TRUST_OFFICER,
      variables: { input: { link: wrong?.id, reason: "Verwechslung (erfunden)" } },
    }),
  );
  await page.reload();

  expect(await countInTile(page, "deadlines", "ohne Bewertung")).toBe(1);
  expect(await textOfTile(page, "deadlines")).toContain("Es bleiben 71 Stunden.");
  expect(await textOfTile(page, "proposals")).toMatch(
    /Sichere Vorschläge: \d+.*Unsichere Vorschläge: \d+.*Widersprüche: \d+/,
  );
  await followTile(page, "deadlines");
  expect(await page.locator("main section.hub-card").count()).toBe(1);
  await started.hub.asOwner(
    "trust-centre",
    "update link_breach set state = 'NO_RISK', assessed_at = now(), assessed_by = 'officer', assessment = 'Kein Risiko'",
  );
  await page.goto("/");
  expect(await textOfTile(page, "deadlines")).not.toContain("Stunden");
  await page.finish();
});

test("a person without an account is led to their code; with one they see what they allow and who looked", async () => {
  const page = await openStart(started, PERSON.as);
  expect(await textOfTile(page, "permissions")).toContain("Ihre Anmeldung ist noch mit keiner Person verbunden.");
  const token = await started.hub.releasePath();
  await giveOwnAccount(started.hub);
  await started.hub.ask("query ($token: ID!) { releasedPath(token: $token) { pathId } }", {
    ...{ as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } },
  });
  await page.reload();
  await takeScreenshot(page, "start person with an account");
  const { data } = await started.hub.ask(
    "{ myPermissions { state } myReleasedPaths { isAlive looks { at } } }",
    PERSON,
  );
  const given = data.myPermissions.filter(({ state }: { state: string }) => state === "GIVEN").length;

  expect(given).toBeGreaterThan(0);
  expect(await countInTile(page, "permissions", "jetzt gelten")).toBe(given);
  expect(await countInTile(page, "looks", "jetzt lesen kann")).toBe(1);
  expect(await countInTile(page, "looks", "hineingesehen")).toBe(data.myReleasedPaths[0].looks.length);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.finish();
});

test("a data-protection officer sees as many fields and changed rules as the queries behind the tiles", async () => {
  const page = await openStart(started, "protection-abh.bielefeld");
  const changes = await countInTile(page, "changes", "freigegeben");
  const fields = (await textOfTile(page, "fields")).match(/Von ([\d.]+) Feldern/)?.[1];
  await followTile(page, "changes");
  expect(changes).toBeGreaterThan(0);
  expect(await cellsOf(page, "Ohne Vier-Augen-Prinzip")).toEqual([String(changes), "0"]);
  await page.goto("/queries/a12-conformity?as=page");

  expect((await cellsOf(page, "Unvollständig"))[0]).toBe(fields);
  await page.finish();
});

test("only a coordinator is led to recording a sitting, and once one is to come its open resolutions are counted", async () => {
  const coordinator = await openStart(started, "coordinator.aachen");
  const steering = await openStart(started, "steering.aachen");
  const record = 'section[aria-labelledby=sittings] a[href="/records/Sitting/new"]';

  expect(await coordinator.locator(record).count()).toBe(1);
  expect(await steering.locator(record).count()).toBe(0);
  for (const page of [coordinator, steering])
    expect(await textOfTile(page, "sittings")).toContain("Keine künftige Sitzung ist erfasst.");

  await started.hub.asOwner(
    "ki-strategy",
    `insert into sitting (id, version, body_id, date, source_id, passage)
      select 'LG-05334002-soon', 1, 'LG-05334002', '${addDays(TODAY, 3)}', source_id, passage from sitting
      where id = 'AFSID-05334002-2021-02-04'`,
  );
  await started.hub.asOwner(
    "ki-strategy",
    "update deliberation_step set body_id = 'LG-05334002' where id like '%WP18-2'",
  );
  await coordinator.reload();
  const count = await countInTile(coordinator, "resolutions", "Offen vor der Sitzung [\\d.]+");

  expect(count).toBe(1);
  expect(await textOfTile(coordinator, "sittings")).toContain("Die nächste Sitzung ist am");
  expect(await coordinator.locator(record).count()).toBe(0);
  await followTile(coordinator, "resolutions");
  expect(await coordinator.locator("section[aria-labelledby=open] tbody tr").count()).toBe(count);
  await started.hub.asOwner(
    "ki-strategy",
    `insert into sitting (id, version, body_id, date, source_id, passage)
      select 'LG-05334002-0' || n, 1, body_id, date '2022-01-01' + n, source_id, passage
      from sitting, generate_series(10, 60) as n where id = 'LG-05334002-soon'`,
  );
  await steering.reload();
  expect(await textOfTile(steering, "sittings")).toContain("Es sind mehr Sitzungen erfasst, als diese Seite liest.");
  for (const page of [coordinator, steering]) await page.finish();
});

test("what is missing for the quarter's report is counted as the report counts it", async () => {
  const page = await openStart(started, "coordinator.borken");
  const count = await countInTile(page, "report", "Fehlende Angaben");
  await followTile(page, "report");

  expect(count).toBeGreaterThan(0);
  expect(await page.locator("p[data-missing]").getAttribute("data-missing")).toBe(String(count));
  await page.finish();
});
