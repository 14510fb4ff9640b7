import { periodInWords } from "./period-in-words.js";
import type { Activity, RecordOfProcessing } from "./record-of-processing.js";
import type { RetentionRecord } from "./retention-records.js";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}
caption{text-align:left;font-weight:bold;padding:.5rem 0}code{overflow-wrap:anywhere}`;

/** The record of processing as one page without scripts, for a data-protection officer. */
export function writeRecordPage({
  policyVersion,
  joint,
  thirdCountries,
  measures,
  activities,
}: RecordOfProcessing): string {
  const links = activities.map(({ subgraph, controller }) => `<a href="#${subgraph}">${text(controller)}</a>`);

  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Verzeichnis von Verarbeitungstätigkeiten</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Verzeichnis von Verarbeitungstätigkeiten (Art. 30 Abs. 1 DSGVO)</h1>
<p>Erzeugt aus den Verträgen der Stellen, der Zugriffsmatrix (Fassung ${text(policyVersion)}) und den Löschfristen. Name und Kontaktdaten des Verantwortlichen und der oder des Datenschutzbeauftragten trägt jede Behörde für sich ein. Die Bedeutung der Felder steht wie im Vertrag auf Englisch, mit dem deutschen Fachbegriff in Klammern.</p>
<p>${text(joint)}</p>
${list(links)}
${activities.map((activity) => section(activity, thirdCountries)).join("\n")}
<h2>Technische und organisatorische Maßnahmen (lit. g)</h2>
${list(measures.map(text))}
</body>
</html>
`;
}

function section(activity: Activity, thirdCountries: string): string {
  const { subgraph, controller, purposes, personCategories, dataCategories, recipients, erasure, fields } = activity;
  const periods = new Map(erasure.map((record) => [record.record, record]));
  const readers = new Map(
    dataCategories.map(({ dataClass, readers }) => [dataClass, readersInWords(dataClass, readers)]),
  );
  const writers = new Set(readersInWords("", activity.writers));
  // A change is made by those who may write, and only where they may read its answer.
  const whoOf = (coordinate: string, who: readonly string[]) =>
    coordinate.startsWith("Mutation.") ? [...writers].filter((each) => who.includes(each) || who === EVERYBODY) : who;
  const classes = new Map(dataCategories.map(({ dataClass, words }) => [dataClass, words]));

  return `<h2 id="${subgraph}">${text(controller)}</h2>
<dl>
<dt>Tätigkeit</dt><dd>${text(activity.activity)}</dd>
<dt>Aufsicht (Art. 51)</dt><dd>${text(activity.supervisedBy)}</dd>
<dt>Zwecke (lit. b)</dt><dd>${list(purposes.map(text))}</dd>
<dt>Kategorien betroffener Personen (lit. c)</dt><dd>${list(personCategories.map(text))}</dd>
<dt>Andere Stellen, die einzelne Felder erhalten (lit. d)</dt><dd>${recipients.length > 0 ? list(recipients.map(text)) : "Keine"}</dd>
<dt>Übermittlung an Drittländer (lit. e)</dt><dd>${text(thirdCountries)}</dd>
<dt>Wer Angaben ändern darf</dt><dd>${list(readersInWords("", activity.writers).map(text))}</dd>
</dl>
${table(
  "Kategorien von Daten und Empfängern (lit. c, d)",
  ["Klasse", "Felder", "Wer sie sehen darf, für welchen Zweck"],
  dataCategories.map(({ dataClass, words, fields: count }) => [
    `${text(words)} <code>${dataClass}</code>`,
    String(count),
    list((readers.get(dataClass) ?? []).map(text)),
  ]),
)}
${table(
  "Löschfristen (lit. f)",
  ["Datensatz", "Frist", "Gezählt ab", "Grundlage"],
  erasure.map((record) => [
    `<code>${record.record}</code>`,
    periodInWords(record.period),
    text(record.meaning),
    text(record.basis ?? ""),
  ]),
)}
${table(
  `Alle Felder: ${text(controller)}`,
  ["Feld", "Bedeutung", "Klasse", "Rechtsgrundlage", "Frist", "Wer es sehen darf, für welchen Zweck"],
  fields.map((field) => [
    `<code>${field.coordinate}</code>`,
    `<span lang="en">${text(firstSentence(field.description))}</span>`,
    text(classes.get(field.dataClass) ?? ""),
    text(field.basis),
    periodOf(periods.get(field.retention)),
    whoOf(field.coordinate, readers.get(field.dataClass) ?? [])
      .map(text)
      .join("; "),
  ]),
)}`;
}

const EVERYBODY: readonly string[] = ["Alle, für jeden Zweck"];

function readersInWords(dataClass: string, readers: Activity["writers"]): readonly string[] {
  if (dataClass === "PUBLIC") return EVERYBODY;
  if (readers.length === 0) return ["Niemand außerhalb der Stelle"];

  return readers.map(({ role, purpose }) => `${role}: ${purpose}`);
}

function periodOf(record: RetentionRecord | undefined): string {
  return record ? `${periodInWords(record.period)} <code>${record.record}</code>` : "";
}

function firstSentence(description: string): string {
  return description.split("\n")[0] ?? "";
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((each) => `<th scope="col">${each}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((each) => `<td>${each}</td>`).join("")}</tr>`).join("\n");

  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function text(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
