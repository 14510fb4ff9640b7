import type { SentForm } from "../sign-in/pending-sign-in.js";
import type { Language } from "../words/language.js";
import type { BrokenField } from "./find-broken-field.js";
import { fieldsOf, type Visit } from "./visit.js";

/** Under these names a refused form tells its page which of its forms it is, and what was wrong. */
const REFUSED = { action: "refused-form", rule: "broken-rule", field: "broken-field" } as const;

/** What a form that was refused sends to the page that shows it again. */
export function fieldsAgain(
  { action, values }: SentForm,
  broken: BrokenField | null,
  language: Language,
): Readonly<Record<string, string>> {
  return {
    ...values,
    [REFUSED.action]: action,
    ...(broken && { [REFUSED.rule]: broken.words[language], [REFUSED.field]: broken.field ?? "" }),
  };
}

/** What one field of a form begins with. */
interface BegunField {
  readonly value: string;
  /** What is wrong with the value, in the page's language. */
  readonly fault?: string;
}

/** The fields of a form: as they were entered where it was refused, with the rule at the field that broke it; otherwise as they always begin. */
export type BeginField = (name: string, usual?: string) => BegunField;

/** Of a form that nobody refused. */
export const beginNew: BeginField = (_name, value = "") => ({ value });

interface Visited {
  readonly request: Pick<Visit["request"], "body">;
}

/** Of the form that is sent to one of these addresses. */
export function formAgain({ request: { body } }: Visited, ...actions: readonly string[]): BeginField {
  const fields = fieldsOf({ query: {}, body });
  if (!actions.includes(fields.get(REFUSED.action) ?? "")) return beginNew;
  const fault = fields.get(REFUSED.rule);
  const field = fields.get(REFUSED.field);

  return (name) => ({
    value: fields.get(name) ?? "",
    ...(fault !== undefined && name === field && { fault }),
  });
}
