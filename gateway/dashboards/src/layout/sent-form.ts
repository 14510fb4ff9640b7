import { FORM_TOKEN } from "../sign-in/form-token.js";
import type { SentForm } from "../sign-in/pending-sign-in.js";
import { fieldsOf, type Visit } from "./visit.js";

/** The form of a visit as its page shows it again; its token is that page's own. */
export function sentForm({ request }: Pick<Visit, "request">, page: string): SentForm {
  const fields = [...fieldsOf({ query: {}, body: request.body })].filter(([name]) => name !== FORM_TOKEN);

  return { action: request.url, page, values: Object.fromEntries(fields) };
}
