import { localDate } from "@kim-hub/kit/calendar";
import type { PermissionTextsQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";

/** A text that a person signs. */
export type PermissionText = NonNullable<PermissionTextsQuery["permissionTexts"]>[number];

/** The text of today in the language that the form names, in the version that it was shown in. */
export async function findText(data: PageData, visit: Visit): Promise<PermissionText> {
  const { locale = "de", version } = Object.fromEntries(fieldsOf(visit.request));
  const {
    data: found,
    errors,
    facts,
  } = await askSavedQuery<PermissionTextsQuery>(data, visit, {
    ...{ id: "permission-texts", purpose: null, variables: { on: localDate(), locale } },
  });
  const texts = found?.permissionTexts ?? [];
  const text = texts.find((each) => each.version === version) ?? texts.at(-1);
  if (text) return text;
  const [error] = errors;
  throw new Failure(error ? codeOf(error) : "NOT_FOUND", { requestId: facts.requestId });
}
