import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { nothingHere } from "../../layout/failure.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { addressOf, getNoun } from "./find-noun.js";
import { type FormState, isRefused, NounForm } from "./form/noun-form.js";
import { asStored, nameInForm, readInput } from "./form/read-input.js";
import { loadChoices } from "./form/reference-choices.js";
import { sendRow } from "./form/send-row.js";
import type { RecordedNoun } from "./list-nouns.js";
import { OWN_ROW_QUERY, readOwnRow } from "./own-row.js";
import { RECORD_PURPOSE, RECORDERS } from "./record-access.js";
import { RECORD_WORDS } from "./record-words.js";
import { HISTORY_QUERY, RowHistory, readHistory } from "./row-history.js";

/** `/records/:noun/new` and `/records/:noun/rows/:id`: the form of a new row, or of a correction with the row's history; sent, it records. */
export function rowPages(data: PageData): readonly Page[] {
  getSavedQuery(data, OWN_ROW_QUERY);
  getSavedQuery(data, HISTORY_QUERY);
  const page = (method: Page["method"], path: string): Page => ({
    ...{ method, path, roles: RECORDERS },
    handle: (visit) => (method === "GET" ? open(data, visit) : send(data, visit)),
  });

  return ["/records/:noun/new", "/records/:noun/rows/:id"].flatMap((path) => [page("GET", path), page("POST", path)]);
}

/** Null for a new row. */
function idOf({ request }: Visit): string | null {
  const { id } = Object(request.params);

  return typeof id === "string" ? id : null;
}

async function open(data: PageData, visit: Visit): Promise<View> {
  const noun = getNoun(visit, data);
  const rowId = idOf(visit);
  const row = rowId === null ? null : await readOwnRow(data, visit, { table: noun.table, rowId });

  return show(data, visit, { noun, state: { row, values: row?.values ?? new Map(), ...NO_FAULT } });
}

const NO_FAULT: Pick<FormState, "faults" | "fault"> = { faults: new Map(), fault: null };

async function send(data: PageData, visit: Visit): Promise<View> {
  const noun = getNoun(visit, data);
  const given = fieldsOf(visit.request);
  const { input, faults } = readInput(noun.fields, given);
  const values = new Map(
    noun.fields.map(({ name, type }) => [name, asStored(given.get(nameInForm(name)) ?? "", type)]),
  );
  const id = idOf(visit);
  if (id !== null && !noun.isCorrected) throw nothingHere();
  const expectedVersion = Number(given.get("expectedVersion"));
  const correction = id === null ? null : { id, expectedVersion };
  const sent = faults.size > 0 ? null : await sendRow(data, visit, { noun, input, correction });
  if (sent && "id" in sent) return { kind: "redirect", to: `${addressOf(noun, sent.id)}?saved=yes` };
  const row = id === null ? null : await readOwnRow(data, visit, { table: noun.table, rowId: id });
  // Who has not been told of a newer state still stands at the one that they have seen.
  const isTold = sent?.code === "CONFLICT";
  const seen = row && { ...row, version: isTold ? row.version : expectedVersion };

  return show(data, visit, { noun, state: { row: seen, values, faults, fault: sent } });
}

interface Shown {
  readonly noun: RecordedNoun;
  readonly state: FormState;
}

async function show(data: PageData, visit: Visit, { noun, state }: Shown): Promise<View> {
  const { language, request } = visit;
  const words = RECORD_WORDS[language];
  const id = idOf(visit);
  const history = id === null ? [] : await readHistory(data, visit, { table: noun.table, rowId: id });
  const references = await loadChoices(data, visit, noun);
  const isSaved = request.method === "GET" && fieldsOf(request).has("saved");
  const title = id === null ? words.newTitle(noun.term) : words.correctTitle(noun.term, id);
  const action = id === null ? `${addressOf(noun)}/new` : addressOf(noun, id);

  return {
    kind: "page",
    title,
    ...(isRefused(state) && { windowTitle: words.refusedTitle(title) }),
    purpose: PURPOSE_WORDS[RECORD_PURPOSE][language],
    content: (
      <>
        {isSaved && (
          <p class="kern-body" role="status">
            {words.saved}
          </p>
        )}
        <NounForm {...{ visit, noun, state, references, action }} contract={data.readContract()} />
        {id !== null && <RowHistory title={words.history} tables={history} language={language} />}
        <p class="kern-body">
          <a class="kern-link" href={addressOf(noun)}>
            {words.backTo(noun.term)}
          </a>
        </p>
      </>
    ),
  };
}
