import type { GrosseAnfrageQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { runSavedQuery } from "../../hub/run-saved-query.js";
import { nothingHere } from "../../layout/failure.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { type ReadParameters, readParameters } from "../queries/form/parameters.js";
import type { ShownRun } from "../queries/run/shown-run.js";
import { answersOf, type QuestionAnswer } from "./question-answers.js";

/** A Große Anfrage as its page and its files show it. */
export interface Inquiry {
  readonly shown: ShownRun;
  /** Null where the hub answered with errors alone. */
  readonly facts: NonNullable<GrosseAnfrageQuery["councilInquiry"]> | null;
  readonly answers: readonly QuestionAnswer[];
}

/** The years that the questions name in their wording. */
const YEARS = "2020, 2021, 2022";
const AGS = /^05[13579]\d{2}(\d{3})?$/;

/** What the address asks for; a key that no municipality has leads nowhere. */
export function readInquiry({ request }: Visit, { savedQueries, readContract }: PageData): Asked {
  const { ags } = Object(request.params);
  if (typeof ags !== "string" || !AGS.test(ags)) throw nothingHere();
  const query = getSavedQuery({ savedQueries }, "grosse-anfrage");
  const contract = readContract();
  const years = fieldsOf(request).get("years") || YEARS;
  const given = new Map([
    ["ags8", ags],
    ["years", years],
  ]);

  return { ags, query, contract, given, ...readParameters(given, query, contract) };
}

/** The fields of the form, and the variables that they make or what is wrong with them. */
export interface Asked extends Pick<ShownRun, "query" | "contract" | "given">, ReadParameters {
  readonly ags: string;
}

/** The answers with the documents that they come from; these may stay out, which `shown` then tells. */
export async function runInquiry(
  { variables, ...asked }: Asked,
  { request, session, language }: Visit,
  { askHub, savedQueries }: PageData,
): Promise<Inquiry> {
  const options = { request, variables, purpose: null, session };
  const sources = getSavedQuery({ savedQueries }, "grosse-anfrage-sources");
  const [run, sourcesRun] = await Promise.all([
    runSavedQuery(askHub, asked.query, options),
    runSavedQuery(askHub, sources, options),
  ]);
  if (run.errors.some((error) => codeOf(error) === "NOT_FOUND")) throw nothingHere();
  const facts = inquiryIn(run.data);
  const { query, contract } = asked;

  return {
    shown: { ...asked, language, run: { ...run, errors: [...run.errors, ...sourcesRun.errors] } },
    facts,
    answers: answersOf({
      runs: [
        { query, data: run.data },
        { query: sources, data: sourcesRun.data },
      ],
      ...{ contract, language, questions: facts?.questions ?? [] },
    }),
  };
}

/** The hub answers by the schema that the type was generated from. */
function inquiryIn(data: unknown): Inquiry["facts"] {
  return (data as GrosseAnfrageQuery | null)?.councilInquiry ?? null;
}
