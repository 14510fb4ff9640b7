import { DataTable } from "../../tables/data-table.js";
import type { Cell, FigureTable } from "../../tables/figure-table.js";
import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { CATEGORY_NAMES, KIND_NAMES, OFFICE_NAMES, STATE_NAMES } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";
import type { OwnClient } from "./find-client.js";

interface Shown {
  readonly file: OwnClient;
  readonly language: Language;
}

/** What a client permitted that holds or will hold: which, to whom, until when, and where it stands. */
export function ClientPermissions({ file, language }: Shown) {
  const words = CASE_WORDS[language];
  const { permissions } = file.client;

  return (
    <section class="case-section">
      <h2 class="kern-heading-medium">{words.permissions}</h2>
      {permissions === null && <p class="kern-body">{words.unknown}</p>}
      {permissions?.length === 0 && <p class="kern-body">{words.noPermissions}</p>}
      {permissions !== null && permissions.length > 0 && (
        <DataTable table={tableOf(permissions, language)} language={language} />
      )}
    </section>
  );
}

/** A permission of a client. */
type ClientPermission = NonNullable<OwnClient["client"]["permissions"]>[number];

type Described = Pick<ClientPermission, "kind" | "sender" | "recipient" | "validTo">;

/** Kind, office and last day, by which a permission is told from the others. */
export function describePermission({ kind, sender, recipient, validTo }: Described, language: Language): string {
  const parts = [KIND_NAMES[kind][language], OFFICE_NAMES[sender][language], recipient];

  return `${parts.join(", ")}, ${CASE_WORDS[language].until} ${formatDay(validTo, language)}`;
}

function tableOf(permissions: readonly ClientPermission[], language: Language): FigureTable {
  const { heldPermissions: title, headers } = CASE_WORDS[language];

  return {
    title,
    columns: Object.values(headers).map((header) => ({ header, isNumber: false, unit: "" })),
    rows: permissions.map(({ kind, sender, recipient, categories, validFrom, validTo, state }) =>
      [
        KIND_NAMES[kind][language],
        OFFICE_NAMES[sender][language],
        recipient,
        categories.map((each) => CATEGORY_NAMES[each][language]).join(", "),
        formatDay(validFrom, language),
        formatDay(validTo, language),
        state === null ? "" : STATE_NAMES[state][language],
      ].map((text): Cell => ({ kind: "text", text })),
    ),
  };
}
