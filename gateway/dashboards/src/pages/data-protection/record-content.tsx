import type { ProcessingActivity, ProcessingRecord } from "../../hub/processing-record.js";
import { DataTable } from "../../tables/data-table.js";
import type { FigureTable } from "../../tables/figure-table.js";
import type { Language } from "../../words/language.js";
import { PROTECTION_WORDS } from "./protection-words.js";
import { showPeriod } from "./show-period.js";

interface RecordProps {
  readonly record: ProcessingRecord;
  readonly activity: ProcessingActivity;
  readonly language: Language;
}

/** What Art. 30 (1) GDPR asks for, in its order; the record's own words are German. */
export function RecordContent({ record, activity, language }: RecordProps) {
  const words = PROTECTION_WORDS[language];
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [words.responsible, [activity.controller]],
    [words.joint, [record.joint]],
    [words.activity, [activity.activity]],
    [words.purposes, activity.purposes],
    [words.persons, activity.personCategories],
    [words.recipients, activity.recipients],
    [words.thirdCountries, [record.thirdCountries]],
    [words.policyVersion, [record.policyVersion]],
  ];

  return (
    <>
      <ul class="hub-actions">
        <li>
          <a class="kern-link" href="/data-protection">
            {words.back}
          </a>
        </li>
        <li>
          <a class="kern-link" href={`/data-protection/record/${activity.subgraph}?as=csv`}>
            {words.fieldsAsCsv}
          </a>
        </li>
        <li>
          <button type="button" class="kern-btn kern-btn--tertiary" data-print hidden>
            <span class="kern-label">{words.print}</span>
          </button>
        </li>
      </ul>
      <dl class="kern-description-list">
        {facts.map(([name, values]) => (
          <div key={name} class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{name}</dt>
            <dd class="kern-description-list-item__value" lang="de">
              {values.length === 1 ? (
                values[0]
              ) : (
                <ul>
                  {values.map((value) => (
                    <li key={value}>{value}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {tablesOf(activity, language).map((table) => (
        <DataTable key={table.title} table={table} language={language} />
      ))}
      <h2 class="kern-heading-medium">{words.measures}</h2>
      <ul lang="de">
        {record.measures.map((measure) => (
          <li key={measure}>{measure}</li>
        ))}
      </ul>
    </>
  );
}

function tablesOf(activity: ProcessingActivity, language: Language): readonly FigureTable[] {
  const words = PROTECTION_WORDS[language];
  const asText = (list: ProcessingActivity["writers"]) =>
    list.map(({ role, purpose }) => `${role}: ${purpose}`).join("; ");

  return [
    textTable(
      [words.data, language],
      ["Kategorie", "Datenklasse", "Gelesen von"],
      activity.dataCategories.map((each) => [each.words, each.dataClass, asText(each.readers)]),
    ),
    textTable(
      [words.writers, language],
      ["Rolle", "Zweck"],
      activity.writers.map(({ role, purpose }) => [role, purpose]),
    ),
    textTable(
      [words.erasure, language],
      ["Was", "Frist", "Beginn der Frist", "Rechtsgrundlage"],
      activity.erasure.map(({ record, period, meaning, basis }) => [
        ...[record, period === null ? "keine Frist" : showPeriod(period), meaning, basis ?? "–"],
      ]),
    ),
  ];
}

function textTable(
  [title, language]: readonly [string, Language],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): FigureTable {
  return {
    title,
    ...(language !== "de" && { textLanguage: "de" as const }),
    columns: headers.map((header) => ({ header, isNumber: false, unit: "" })),
    rows: rows.map((row) => row.map((text) => ({ kind: "text", text }))),
  };
}
