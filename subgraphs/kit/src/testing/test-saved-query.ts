import { Role } from "../identity/viewer.js";
import { documentIdOf, type SavedQuery } from "../saved-queries/saved-query.js";
import type { Parameter, Sheet } from "../saved-queries/sheet.js";

interface Given {
  readonly text?: string;
  readonly sheet?: Partial<Sheet>;
  /** The paths of the answer's lists of objects. */
  readonly lists?: readonly string[];
}

const SHEET: Sheet = {
  ...{ version: 1, title: { de: "Probe", en: "Sample" }, description: { de: "Probe.", en: "Sample." } },
  ...{ owner: { name: "Amt", contact: "amt@example.org" }, author: "Fachstelle", purposes: [], basis: "§ 9 TIntG NRW" },
  ...{ roles: [Role.PUBLIC], classes: [], parameters: new Map(), tables: [], pass: null, expires: "2099-12-31" },
};

/** A saved query `sample` that says what is given, and something that fits where nothing is. */
export function savedQuery({ text = "{ __typename }", sheet = {}, lists = [] }: Given): SavedQuery {
  const approval = { version: 1, contentHash: "sha256:0", by: "Zweite Stelle", on: "2026-11-29" };

  return {
    id: "sample",
    text,
    documentId: documentIdOf(text),
    sheet: { ...SHEET, ...sheet },
    approval,
    shape: { lists, asOf: new Map() },
  };
}

/** A parameter of this type without a rule. */
export function parameter(type: string, given: Partial<Parameter> = {}): Parameter {
  const none = { least: undefined, most: undefined, mostItems: undefined, mostLength: undefined };

  return {
    type,
    default: undefined,
    de: "Wert",
    en: "Value",
    ...none,
    pattern: undefined,
    values: undefined,
    ...given,
  };
}
