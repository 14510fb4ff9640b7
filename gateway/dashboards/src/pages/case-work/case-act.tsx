import type { Answer } from "@kim-hub/kit/answer";
import type { ComponentChildren } from "preact";
import type { Act } from "../../layout/act.js";
import type { Visit } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { BackToFile } from "./back-to-file.js";
import { CASE_MANAGERS, CASE_PURPOSE } from "./case-access.js";
import { CASE_WORDS, type CaseWords } from "./case-words.js";

/** The labels of a form's fields, by their names. */
type Labels = NonNullable<Act["labels"]>;

type Said = { readonly title: string; readonly content: ComponentChildren };

/** An act whose note is the file reference, with which its result leads back to the file. */
export function caseAct(
  name: string,
  mutation: string,
  say: (data: Answer["data"], words: CaseWords, visit: Visit) => Said,
  labels: Labels = {},
): Act {
  return {
    ...{ name, mutation, roles: CASE_MANAGERS, purpose: CASE_PURPOSE, labels },
    show: (data, visit, note) => {
      const { language } = visit;
      const { title, content } = say(data, CASE_WORDS[language], visit);

      return {
        kind: "page",
        title,
        purpose: PURPOSE_WORDS[CASE_PURPOSE][language],
        content: (
          <>
            {content}
            <BackToFile {...{ visit, language, reference: note }} />
          </>
        ),
      };
    },
  };
}

/** The words of a field's label, in both languages. */
export function labelOf(word: keyof CaseWords & string): { readonly de: string; readonly en: string } {
  return { de: String(CASE_WORDS.de[word]), en: String(CASE_WORDS.en[word]) };
}
