import type { Act } from "../../layout/act.js";
import type { Failure } from "../../layout/failure.js";
import { PERSON_PURPOSE, PERSONS } from "./person-access.js";
import { isPersonLanguage, type PersonLanguage } from "./person-language.js";
import { BackToMyPage, personView, Sentences } from "./person-view.js";
import type { PersonWords } from "./person-words.js";
import { PERSON_WORDS } from "./words-by-language.js";

/** Names of the person's acts. */
export const REDEEM_ACCESS_CODE = "redeem-access-code";
export const WITHDRAW_MY_PERMISSIONS = "withdraw-my-permissions";
export const REVOKE_MY_PATH = "revoke-my-path";

/** What a person does with their own account: to get it, and to end what they permitted. Each act's note is the person's language. */
export function listPersonActs(): readonly Act[] {
  return [
    {
      ...{ name: REDEEM_ACCESS_CODE, roles: PERSONS, purpose: PERSON_PURPOSE },
      mutation: "mutation RedeemAccessCode($code: String!) { redeemAccessCode(code: $code) }",
      show: (data, { language }, note) =>
        show(languageOf(note, language), ({ code }) => ({
          title: code.label,
          texts: [Object(data).redeemAccessCode === true ? code.redeemed : code.refused],
        })),
      // What was entered is a secret, and not kept.
      refuse: (failure, { language }, note) =>
        refuse(languageOf(note, language), failure, ({ code, failed }) => ({
          title: code.label,
          texts: [failure.code === "BAD_USER_INPUT" ? code.refused : failed],
        })),
    },
    {
      ...{ name: WITHDRAW_MY_PERMISSIONS, roles: PERSONS, purpose: PERSON_PURPOSE },
      mutation: `mutation WithdrawMyPermissions($scope: WithdrawalScope!) {
        withdrawMyPermissions(input: { scope: $scope }) { id }
      }`,
      show: (_data, { language }, note) => show(languageOf(note, language), ended),
      refuse: (failure, { language }, note) => refuse(languageOf(note, language), failure, notEnded),
    },
    {
      ...{ name: REVOKE_MY_PATH, roles: PERSONS, purpose: PERSON_PURPOSE },
      mutation: "mutation RevokeMyPath($pathId: ID!) { revokeMyPath(pathId: $pathId) }",
      show: (_data, { language }, note) => show(languageOf(note, language), ended),
      refuse: (failure, { language }, note) => refuse(languageOf(note, language), failure, notEnded),
    },
  ];
}

type Said = { readonly title: string; readonly texts: readonly string[] };

function ended({ ending }: PersonWords): Said {
  return { title: ending.done, texts: ending.doneText };
}

function notEnded({ ending, failed }: PersonWords): Said {
  return { title: ending.title, texts: [failed] };
}

function refuse(language: PersonLanguage, { code, requestId }: Failure, say: (words: PersonWords) => Said) {
  const { title, texts } = say(PERSON_WORDS[language]);

  return personView({
    ...{ language, title },
    content: (
      <>
        <div role="alert" data-code={code}>
          <Sentences texts={texts} />
          <p class="kern-body" dir="ltr">
            {requestId}
          </p>
        </div>
        <BackToMyPage language={language} />
      </>
    ),
  });
}

function show(language: PersonLanguage, say: (words: PersonWords) => Said) {
  const { title, texts } = say(PERSON_WORDS[language]);

  return personView({
    ...{ language, title },
    content: (
      <>
        <Sentences texts={texts} />
        <BackToMyPage language={language} />
      </>
    ),
  });
}

function languageOf(note: string, otherwise: PersonLanguage): PersonLanguage {
  return isPersonLanguage(note) ? note : otherwise;
}
