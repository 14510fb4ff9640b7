import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { confirmAs } from "../harness/browser/confirm-as.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";

let started: HubBrowser;

beforeAll(async () => {
  started = await startHubBrowser();
});

afterAll(() => started?.stop());

/** The trust officer parts the demonstration client from the file of an immigration office. */
async function partWrongly(office: "IMMIGRATION" | "NATURALISATION" = "IMMIGRATION"): Promise<void> {
  const [wrong] = await started.hub.asOwner(
    "trust-centre",
    `select id from person_link where office = '${office}' and ended_at is null and person_id = (
      select person_id from person_link where pseudonym = '${DEMONSTRATION_CLIENT}' and ended_at is null)`,
  );
  const { errors } = await started.hub.ask("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", {
    ...{ as: "officer.trust-centre", purpose: "LINKING" },
    variables: { input: { link: wrong?.id, reason: "Verwechslung (erfunden)" } },
  });
  expect(errors).toBeUndefined();
}

test("a wrong link has a clock of 72 hours until the trust officer has assessed it, without JavaScript too", async () => {
  const page = await started.browser.openPage({ javaScript: false });
  await signIn(page, "officer.trust-centre");
  await page.goto("/breaches");
  expect(await page.textContent("main")).toContain("Es ist keine falsche Verknüpfung verzeichnet.");
  await partWrongly();

  await page.reload();
  await takeScreenshot(page, "breaches");
  expect(await page.textContent("main")).toContain("Es bleiben 71 Stunden.");
  expect(await page.textContent("main")).toContain("Verwechslung (erfunden)");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect((await walkByKeyboard(page)).faults).toEqual([]);

  await started.hub.asOwner("trust-centre", "update link_breach set due_at = due_at - interval '75 hours'");
  await page.reload();
  expect(await page.textContent("main")).toMatch(/Die Frist ist seit [23] Stunden vorbei\./);

  await page.getByLabel("Begründung").fill("Gemeldet, Zeichen 1 (erfunden)");
  await page.getByRole("button", { name: /Bewertung festhalten/ }).click();
  expect(await confirmAs(page, "officer.trust-centre")).toContain("Die Bewertung ist festgehalten.");
  await page.getByRole("link", { name: "Zurück zu den Meldefristen" }).click();
  expect(await page.textContent("main")).toContain("Der Aufsichtsbehörde gemeldet");
  expect(await page.textContent("main")).not.toContain("Stunden vorbei");
  await page.finish();
});

test("an assessment of too much text is refused in a sentence, one without a reason at its field, and comes back with what was chosen", async () => {
  const page = await started.browser.openPage({ javaScript: false });
  await signIn(page, "officer.trust-centre");
  await partWrongly("NATURALISATION");
  await page.goto("/breaches");
  const reason = page.getByLabel("Begründung");
  await reason.evaluate((field) => field.removeAttribute("maxlength"));
  await reason.fill("Lang. ".repeat(3000));
  await page.getByRole("button", { name: /Bewertung festhalten/ }).click();
  expect(await page.textContent("main")).toContain("Im Formular steht zu viel Text; es ist nichts geschehen.");

  await page.goto("/breaches");
  await page.getByLabel("Bewertung", { exact: true }).selectOption("NO_RISK");
  await page.getByLabel("Begründung").fill(" ");
  await page.getByRole("button", { name: /Bewertung festhalten/ }).click();
  expect(await confirmAs(page, "officer.trust-centre")).toContain("Begründung: Diese Angabe darf nicht leer sein.");
  await page.getByRole("button", { name: "Zurück zum Formular" }).click();
  await takeScreenshot(page, "breach form again");

  expect(await page.getByLabel("Bewertung", { exact: true }).inputValue()).toBe("NO_RISK");
  expect(await page.getByLabel("Begründung").getAttribute("aria-invalid")).toBe("true");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.getByLabel("Begründung").fill("Kein Risiko (erfunden)");
  await page.getByRole("button", { name: /Bewertung festhalten/ }).click();
  expect(await confirmAs(page, "officer.trust-centre")).toContain("Die Bewertung ist festgehalten.");
  await page.finish([/status of 413/]);
});

test("no other role sees a link to the deadlines, nor opens them", async () => {
  for (const username of ["auditor.data-protection", "casemanager.bielefeld"]) {
    const page = await started.browser.openPage();
    await signIn(page, username);

    expect(await page.locator('a[href="/breaches"]').count()).toBe(0);
    expect((await page.goto("/breaches"))?.status()).toBe(404);
    await page.finish([/status of 404/]);
  }
});
