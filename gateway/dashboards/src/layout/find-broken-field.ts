import type { AnswerError } from "@kim-hub/kit/answer";
import { type BrokenRule, readBrokenRule } from "@kim-hub/kit/broken-rule";
import type { Words } from "../words/language.js";
import { THIS_VALUE } from "../words/this-value.js";

/** The field whose value breaks a rule, and the rule in a sentence. */
export interface BrokenField {
  /** Null where the form has no field of it. */
  readonly field: string | null;
  readonly words: Words;
}

/** The fields of forms for an input of the trust centre, where they have other names. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["validFrom", ["from"]],
  ["validTo", ["to"]],
  ["on", ["on", "from"]],
  ["sixteenOn", ["sixteen"]],
  ["guardiansNeeded", ["guardians"]],
  ["categories", ["module"]],
  ["recipient", ["group"]],
  ["steeringGroup", ["group"]],
]);

/** How the hub names the input: where a value cannot be read, and where a text breaks the rule of texts. */
const NAMINGS = [
  /^The variable \$input must be \w+!?, at input\.(\w+)/,
  /^The variable \$(\w+) must be /,
  /^The argument (?:input\.)?(\w+) /,
];

/** The field of a form with these labels that an error is about; null for an error that tells no rule, or only in English. */
export function findBrokenField(
  { message, extensions }: AnswerError,
  labels: Readonly<Record<string, unknown>>,
): BrokenField | null {
  const fieldOf = (names: readonly string[]) =>
    names.flatMap((name) => FIELDS.get(name) ?? [name]).find((name) => Object.hasOwn(labels, name)) ?? null;
  const broken = readBrokenRule(extensions?.broken);
  if (broken) return say(broken, fieldOf(broken.fields));
  const input = NAMINGS.map((naming) => naming.exec(message)?.[1]).find((name) => name !== undefined);
  const field = input === undefined ? null : fieldOf([input]);

  return field === null ? null : say(ruleOfValue(message), field);
}

/** Null for what is none. */
export function readBrokenField(broken: unknown): BrokenField | null {
  const { field, words } = Object(broken);
  const { de, en } = Object(words);
  if (typeof de !== "string" || typeof en !== "string") return null;

  return { field: typeof field === "string" ? field : null, words: { de, en } };
}

type Rule = Pick<BrokenRule, "rule" | "ruleInGerman">;

/** Of a value of which the hub's schema, or its rule of texts, makes nothing. */
function ruleOfValue(message: string): Rule {
  if (message.includes("is longer than")) return { rule: "must be shorter", ruleInGerman: "muss kürzer sein" };
  if (message.includes("LocalDate")) return { rule: "must be a day", ruleInGerman: "muss ein Tag sein" };

  return { rule: "must be one that can be chosen", ruleInGerman: "muss zur Auswahl gehören" };
}

function say({ rule, ruleInGerman }: Rule, field: string | null): BrokenField | null {
  if (ruleInGerman === null) return null;

  return { field, words: { de: `${THIS_VALUE.de} ${ruleInGerman}.`, en: `${THIS_VALUE.en} ${rule}.` } };
}
