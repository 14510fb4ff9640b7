import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { tabTo } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { CLERKS } from "../harness/offices-of-bielefeld.js";

let running: HubBrowser;

beforeAll(async () => {
  running = await startHubBrowser();
});

afterAll(() => running?.stop());

const COORDINATOR = { as: "coordinator.bielefeld", purpose: "STEERING_REPORT" };
const HEADER = "scope;position;title;start;planned;actual;wording;remark;actual_source;actual_passage;source;passage";
const csvRow = (position: string) => `05711;${position};Aus einer Datei;;;;;;;;S2;Erfunden`;

type Page = Awaited<ReturnType<HubBrowser["browser"]["openPage"]>>;

async function openAsCoordinator(path: string): Promise<Page> {
  const page = await running.browser.openPage({ javaScript: false });
  await signIn(page, COORDINATOR.as);
  await page.goto(`${path}${path.includes("?") ? "&" : "?"}locale=de`);

  return page;
}

const field = (page: Page, name: string) => page.locator(`[name="input.${name}"]`);

async function fillMilestone(page: Page, position: string, title: string): Promise<void> {
  await field(page, "scope").fill("05711");
  await field(page, "position").fill(position);
  await field(page, "title").fill(title);
  await field(page, "source").selectOption("S2");
  await field(page, "passage").fill("Im Jahr 2024 (erfunden)");
}

const save = (page: Page) => page.getByRole("button", { name: "Speichern" }).click();

test("a coordinator finds every noun in a group, and the pages are accessible", async () => {
  const page = await openAsCoordinator("/records");
  await takeScreenshot(page, "records");

  expect(await page.getByRole("link", { name: "Meilenstein", exact: true }).count()).toBe(1);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.getByRole("link", { name: "Meilenstein", exact: true }).click();
  await takeScreenshot(page, "records own rows");
  expect(await page.getByRole("link", { name: "05711-001" }).count()).toBe(1);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.finish();
});

test("a milestone is recorded, corrected and has its history, with JavaScript off", async () => {
  const page = await openAsCoordinator("/records/Milestone/new");
  await takeScreenshot(page, "records new milestone");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await fillMilestone(page, "970", "Erster Titel");
  await save(page);

  expect(page.url()).toContain("/records/Milestone/rows/05711-970");
  expect(await page.textContent("main")).toContain("Gespeichert.");
  expect(await field(page, "title").inputValue()).toBe("Erster Titel");
  await field(page, "title").fill("Zweiter Titel");
  await save(page);

  expect(await field(page, "title").inputValue()).toBe("Zweiter Titel");
  expect(await page.textContent("main")).toContain("Erster Titel");
  await takeScreenshot(page, "records corrected milestone");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.finish();
});

test("a broken rule stands at its field, and nothing that was typed is lost", async () => {
  const page = await openAsCoordinator("/records/Milestone/new");
  await fillMilestone(page, "97", "Nicht verloren");
  await field(page, "planned").fill("demnächst");
  await save(page);
  await takeScreenshot(page, "records broken rule");

  const fault = page.locator("#field-position-fault");
  expect(await fault.textContent()).toContain("muss eine Stelle mit drei Ziffern wie 001 sein");
  expect(await field(page, "position").getAttribute("aria-describedby")).toContain("field-position-fault");
  expect(await field(page, "title").inputValue()).toBe("Nicht verloren");
  expect(await field(page, "planned").inputValue()).toBe("demnächst");
  expect(await field(page, "source").inputValue()).toBe("S2");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await field(page, "position").fill("");
  await save(page);
  expect(await fault.textContent()).toContain("Bitte füllen Sie dieses Feld aus.");
  await page.finish();
});

const fault = async (page: Page, name: string) => (await page.textContent(`#field-${name}-fault`))?.trim();
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

async function fillWrongExpenditure(page: Page): Promise<void> {
  await field(page, "ags").fill("5711");
  await field(page, "year").fill("2024");
  await field(page, "pillar").evaluate((list) => list.append(new Option("Unbekannt", "B9", true, true)));
  await field(page, "number").fill("1");
  await field(page, "instrument").selectOption("GRANT");
  await field(page, "amountCents").fill("1.500,00");
  await field(page, "bookedOn").fill("30.02.2024");
  await save(page);
}

test("a wrong day, amount, key or code and a missing text have a sentence at their fields and above the form, where the focus is", async () => {
  const page = await openAsCoordinator("/records/Expenditure/new");
  await fillWrongExpenditure(page);
  await takeScreenshot(page, "records many faults");

  expect(await fault(page, "ags")).toContain("amtlichen Schlüssel");
  expect(await fault(page, "pillar")).toBe("Bitte wählen Sie einen der Werte.");
  expect(await fault(page, "object")).toBe("Bitte füllen Sie dieses Feld aus.");
  expect(await fault(page, "amountCents")).toContain("als ganze Zahl von Cent");
  expect(await fault(page, "bookedOn")).toContain("als TT.MM.JJJJ");
  expect(await field(page, "amountCents").inputValue()).toBe("1.500,00");
  expect(await field(page, "bookedOn").inputValue()).toBe("30.02.2024");
  expect(await field(page, "pillar").inputValue()).toBe("B9");
  for (const name of ["ags", "pillar", "object", "amountCents", "bookedOn"]) {
    expect(await field(page, name).getAttribute("aria-invalid")).toBe("true");
    expect(await field(page, name).getAttribute("aria-describedby")).toContain(`field-${name}-fault`);
  }
  expect(await page.title()).toMatch(/^Fehler – /);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
  expect(await page.locator(".hub-faults a").allTextContents()).toEqual([
    ...["Gebiet (amtlicher Schlüssel, AGS)", "Förderbaustein", "Verwendung", "Fördergegenstand", "Betrag in Cent"],
    ...["Gebucht am", "Fundstelle (Unterlage)", "Wortlaut der Fundstelle"],
  ]);
  expect(await page.locator("main [lang]").count()).toBe(0);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.getByRole("link", { name: "Gebucht am" }).click();
  expect(await focusedId(page)).toBe("field-bookedOn");
  await page.finish();
});

test("the same faults are in English on an English page", async () => {
  const page = await openAsCoordinator("/records/Expenditure/new?lang=en");
  await field(page, "ags").fill("5711");
  await page.getByRole("button", { name: "Save" }).click();

  expect(await fault(page, "ags")).toContain("Please write an official key");
  expect(await fault(page, "year")).toBe("Please fill in this field.");
  await page.goto("/records/Milestone/new?lang=en");
  await fillMilestone(page, "97", "An English page");
  await page.getByRole("button", { name: "Save" }).click();
  await takeScreenshot(page, "records faults in English");
  expect(await fault(page, "position")).toBe("This value must be a position in three digits, such as 001.");
  expect(await page.locator("main [lang=en]").count()).toBe(0);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.goto("/records?lang=de");
  await page.finish();
});

test("a rule of several fields stands at each, one that the hub finds calls fields by their labels, and a taken key is said", async () => {
  const page = await openAsCoordinator("/records/Milestone/new");
  await fillMilestone(page, "974", "Zu früh");
  await field(page, "start").fill("2024-05");
  await field(page, "planned").fill("2024-04");
  await save(page);
  expect(await fault(page, "planned")).toBe("Diese Angabe darf nicht vor „Beginn“ liegen.");
  await field(page, "planned").fill("2024-06");
  await field(page, "position").fill("001");
  await save(page);
  expect(await page.textContent("[role=alert]")).toContain("Unter diesem Schlüssel ist schon etwas erfasst.");

  await page.goto("/records/Financing/new");
  await field(page, "ags").fill("05711");
  await field(page, "position").fill("970");
  await field(page, "financier").fill("Stadt (erfunden)");
  await field(page, "instrument").selectOption("OWN_CONTRIBUTION");
  await field(page, "source").selectOption("S2");
  await field(page, "passage").fill("Erfunden");
  await save(page);
  for (const name of ["post", "measure"])
    expect(await fault(page, name)).toBe("Diese Angaben müssen eine Stelle oder eine Maßnahme nennen, nicht beides.");
  await takeScreenshot(page, "records rule of two fields");
  await page.finish();
});

test("the row that another one is about is chosen by its name, with the keyboard alone", async () => {
  const page = await openAsCoordinator("/records/Sitting/new");
  await takeScreenshot(page, "records new sitting");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await tabTo(page, "Gremium");
  await page.keyboard.type("Integ");
  expect(await field(page, "body").inputValue()).toBe("IR-05711");
  await tabTo(page, "Datum");
  await page.keyboard.type("2024-03-05");
  await tabTo(page, "Fundstelle (Unterlage)");
  await page.keyboard.type("S2");
  await tabTo(page, "Wortlaut der Fundstelle");
  await page.keyboard.type("Erfunden");
  await tabTo(page, "Speichern");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/records/Sitting/rows/**");
  expect(page.url()).toContain("/rows/IR-05711-2024-03-05");
  expect(await field(page, "body").inputValue()).toBe("IR-05711");

  await page.goto("/records/Attendance/new");
  expect(await field(page, "sitting").locator("option").allTextContents()).toContain(
    "Integrationsrat, 05.03.2024 (IR-05711-2024-03-05)",
  );
  await page.finish();
});

test("who corrects a row that somebody else has changed meanwhile sees the new state and keeps what they typed", async () => {
  const input = { scope: "05711", position: "971", title: "Alt", source: "S2", passage: "Erfunden" };
  const record = "mutation ($input: MilestoneInput!) { recordMilestone(input: $input) { id } }";
  expect((await running.hub.ask(record, { ...COORDINATOR, variables: { input } })).errors).toBeUndefined();
  const page = await openAsCoordinator("/records/Milestone/rows/05711-971");
  const correct = `mutation ($input: MilestoneInput!) {
    correctMilestone(id: "05711-971", expectedVersion: 1, input: $input) { id } }`;
  const variables = { input: { ...input, title: "Von anderen" } };
  expect((await running.hub.ask(correct, { ...COORDINATOR, variables })).errors).toBeUndefined();
  await field(page, "title").fill("Von mir");
  await save(page);
  await takeScreenshot(page, "records conflict");

  expect(await page.textContent("main")).toContain("Inzwischen hat jemand anderes diese Zeile geändert.");
  expect(await page.textContent("#field-title-now")).toContain("Von anderen");
  expect(await field(page, "title").inputValue()).toBe("Von mir");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await save(page);
  expect(await page.textContent("main")).toContain("Gespeichert.");
  expect(await field(page, "title").inputValue()).toBe("Von mir");
  await page.finish();
});

test("an upload is first checked, with each fault's file, line, column and rule, and then imported with the same content", async () => {
  const page = await openAsCoordinator("/records/upload");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.getByLabel("Name der Datei 1").fill("milestones.csv");
  await page.getByLabel("Inhalt der Datei 1").fill([HEADER, csvRow("972"), csvRow("97")].join("\n"));
  await page.getByRole("button", { name: "Prüfen (Probelauf)" }).click();
  await takeScreenshot(page, "records upload with a fault");

  const cells = await page.locator("table").last().locator("tbody tr").first().locator("th, td").allTextContents();
  expect(cells.slice(0, 3)).toEqual(["milestones.csv", "3", "position"]);
  expect(cells[3]).toMatch(/^muss /);
  expect(await page.getByRole("button", { name: "Jetzt importieren" }).count()).toBe(0);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.getByLabel("Inhalt der Datei 1").fill([HEADER, csvRow("972"), csvRow("973")].join("\n"));
  await page.getByRole("button", { name: "Prüfen (Probelauf)" }).click();
  expect(await page.textContent("main")).toContain("Probelauf: Nichts ist geschrieben.");
  await page.getByRole("button", { name: "Jetzt importieren" }).click();
  await takeScreenshot(page, "records uploaded");

  expect(await page.textContent("main")).toContain("Die Zeilen sind geschrieben.");
  await page.goto("/records/Milestone/rows/05711-973");
  expect(await field(page, "title").inputValue()).toBe("Aus einer Datei");
  await page.finish();
});

test("the page says in its language why files are not read at all", async () => {
  const page = await openAsCoordinator("/records/upload");
  await page.getByRole("button", { name: "Prüfen (Probelauf)" }).click();
  expect(await page.textContent(".kern-error")).toBe("Der Upload muss eine Datei enthalten.");
  await page.getByLabel("Name der Datei 1").fill("Meilensteine");
  await page.getByRole("button", { name: "Prüfen (Probelauf)" }).click();
  expect(await page.textContent(".kern-error")).toContain("wie der Import sie kennt, z. B. milestones.csv.");
  expect(await page.getByLabel("Name der Datei 1").inputValue()).toBe("Meilensteine");
  await page.finish();
});

test("another territory's row and an unknown noun are nothing, and another role finds no page and no link", async () => {
  const own = await openAsCoordinator("/records");
  for (const path of ["/records/Milestone/rows/05334002-001", "/records/Person", "/records/Milestone/rows/05711-999"])
    expect((await own.goto(path))?.status()).toBe(404);
  await own.finish([/status of 404/]);
  const page = await running.browser.openPage();
  await signIn(page, CLERKS.CASE_MANAGEMENT.as);

  expect(await page.locator('a[href^="/records"]').count()).toBe(0);
  for (const path of ["/records", "/records/Milestone", "/records/Milestone/new", "/records/upload"])
    expect((await page.goto(path))?.status()).toBe(404);
  await page.finish([/status of 404/]);
});

interface ChosenFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Chooses a file in the form's first field, as a person does. */
const choose = (page: Page, { name, content }: ChosenFile) =>
  page.getByLabel("CSV-Datei 1 auswählen").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
const check = (page: Page) => page.getByRole("button", { name: "Prüfen (Probelauf)" }).click();
const umlauts = (position: string) =>
  `${HEADER}\r\n${csvRow(position).replace("Aus einer Datei", "Größe für Köln")}\r\n`;

test("a chosen file is checked and imported, with JavaScript off: UTF-8 with and without its mark, and Windows-1252, which the report names", async () => {
  const page = await openAsCoordinator("/records/upload");
  const files = [
    { position: "974", content: Buffer.from(umlauts("974")) },
    { position: "975", content: Buffer.from(`\uFEFF${umlauts("975")}`) },
    { position: "976", content: Buffer.from(umlauts("976"), "latin1") },
  ];
  for (const { position, content } of files) {
    await page.goto("/records/upload?locale=de");
    await choose(page, { name: "milestones.csv", content });
    await check(page);
    const report = await page.textContent("main");
    expect(report).toContain("Probelauf: Nichts ist geschrieben.");
    expect(report?.includes("milestones.csv ist kein UTF-8 und wurde als Windows-1252 gelesen")).toBe(
      position === "976",
    );
    if (position === "976") {
      await takeScreenshot(page, "records upload of a file as Windows-1252");
      expect(await checkAccessibilityInAllModes(page)).toEqual([]);
      expect(await checkReflow(page)).toEqual([]);
    }
    await page.getByRole("button", { name: "Jetzt importieren" }).click();
    expect(await page.textContent("main")).toContain("Die Zeilen sind geschrieben.");
    await page.goto(`/records/Milestone/rows/05711-${position}?locale=de`);
    expect(await field(page, "title").inputValue()).toBe("Größe für Köln");
  }
  await page.finish();
});

test("a file that is no text is refused at its field, and what stands in the form stays", async () => {
  const page = await openAsCoordinator("/records/upload");
  const refused: readonly (ChosenFile & { readonly sentence: string })[] = [
    {
      ...{ name: "milestones.xlsx", content: Buffer.from("504b030414000600080000002100", "hex") },
      sentence: "Das ist eine Arbeitsmappe von Excel. Bitte speichern Sie die Tabelle dort als CSV-Datei.",
    },
    { ...{ name: "milestones.csv", content: "" }, sentence: "Die Datei ist leer." },
    { ...{ name: "milestones.csv", content: "a\0b" }, sentence: "Das ist keine Textdatei." },
    {
      ...{ name: "milestones.csv", content: "x".repeat(900_001) },
      sentence: "Die Datei ist zu groß. Sie darf höchstens 900 KB haben.",
    },
  ];
  await page.getByLabel("Inhalt der Datei 2").fill("Bleibt stehen");
  for (const { sentence, ...file } of refused) {
    await choose(page, file);
    await check(page);
    expect(await page.textContent("#file-1-fault")).toBe(sentence);
    expect(await page.locator("#file-1").getAttribute("aria-describedby")).toBe("file-1-hint file-1-fault");
    expect(await page.locator("#file-1").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Inhalt der Datei 2").inputValue()).toBe("Bleibt stehen");
  }
  await takeScreenshot(page, "records upload of a file that is too large");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.finish();
});

test("of files that are too large together, or as a whole form, the page says the limit, and the first are still in the form", async () => {
  const page = await openAsCoordinator("/records/upload");
  const half = "x".repeat(500_000);
  await choose(page, { name: "milestones.csv", content: half });
  await page.getByLabel("Inhalt der Datei 2").fill(half);
  await check(page);
  expect(await page.textContent("main")).toContain(
    "Auf einmal lassen sich höchstens 900 KB und 1.900 Zeilen importieren.",
  );
  expect(await page.getByLabel("Inhalt der Datei 1").inputValue()).toHaveLength(500_000);

  await choose(page, { name: "milestones.csv", content: "x".repeat(2_100_000) });
  await check(page);
  expect(await page.textContent("[data-code]")).toBe(
    "Die Sendung ist zu groß. Höchstens 900 KB nimmt der Hub auf einmal an.",
  );
  await page.finish([/status of 413/]);
});

test("a file as large as may be is checked, changed on the computer and chosen anew", async () => {
  const page = await openAsCoordinator("/records/upload");
  const row = csvRow("97").replace("Aus einer Datei", "x".repeat(420));
  const content = [HEADER, ...Array(1899).fill(row)].join("\n");
  expect(content.length).toBeGreaterThan(850_000);
  for (const again of [content, content]) {
    await choose(page, { name: "milestones.csv", content: again });
    await check(page);
    expect(await page.locator('[role="alert"], [role="status"]').allTextContents()).toEqual([
      "Nichts ist geschrieben: Die Dateien haben Fehler.",
    ]);
  }
  await choose(page, { name: "milestones.csv", content: `${HEADER}${"\nx".repeat(1900)}` });
  await check(page);
  expect(await page.locator('[role="alert"], [role="status"]').allTextContents()).toEqual([
    expect.stringContaining("höchstens 900 KB und 1.900 Zeilen"),
  ]);
  await page.finish();
});

test("the form's files are reached by keyboard in order, and read out by their names", async () => {
  const page = await openAsCoordinator("/records/upload");
  const walked = await walkByKeyboard(page);

  expect(walked.faults).toEqual([]);
  await page.finish();
});

test("a form with a file is read for its own session alone, whatever is sent", async () => {
  const page = await openAsCoordinator("/records/upload");
  const token = (await page.locator('input[name="form-token"]').last().inputValue()) ?? "";
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  await page.finish();
  const part = (head: string, value: string) => `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const own = part('name="form-token"', token);
  const file = part('name="file-1"; filename="milestones.csv"', umlauts("977"));
  const end = "--x--\r\n";
  const send = async (body: string, boundary = "x", path = "/records/upload", as = cookie) => {
    const answer = await fetch(`${running.origin}${path}`, {
      ...{ method: "POST", body, redirect: "manual" },
      headers: { cookie: as, accept: "text/html", "content-type": `multipart/form-data; boundary=${boundary}` },
    });

    return { status: answer.status, text: await answer.text() };
  };
  const hostile = [
    await send(file + end),
    await send(part('name="form-token"', "x") + file + end),
    await send(own + file + file + end),
    await send(own + file),
    await send(own + file + end, "y"),
    await send(own + part('name="as"', "check").repeat(20_000) + end),
    await send(part('name="a"', "").repeat(1_000_000)),
    await send(own + file + end, "x", "/records/Milestone/new"),
    // Nobody's is not read at all.
    await send(own + file, "x", "/records/upload", ""),
    await send(part('name="a"', "").repeat(1_000_000), "x", "/records/upload", ""),
  ];

  expect(hostile.map(({ status }) => status)).toEqual([403, 403, 400, 400, 400, 400, 413, 415, 401, 401]);
  for (const { text } of hostile) {
    expect(text).toMatch(/data-code="[A-Z_]+"/);
    expect(text).not.toMatch(/node_modules|\.js:\d|Größe für/);
  }
  const late = await send(file + part('name="as"', "check") + own + end);
  expect([late.status, late.text]).toEqual([200, expect.stringContaining("Probelauf: Nichts ist geschrieben.")]);
});
