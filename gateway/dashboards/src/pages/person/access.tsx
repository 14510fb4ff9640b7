import type { OwnAccessesQuery } from "../../graphql/graphql.js";
import type { PersonLanguage } from "./person-language.js";
import { PERSON_WORDS } from "./words-by-language.js";

/** What the log of one office tells the person. */
export type OfficeAccesses = NonNullable<NonNullable<OwnAccessesQuery["myDisclosures"]>["caseManagement"]>;

interface AccessProps {
  readonly node: OfficeAccesses["nodes"][number];
  readonly language: PersonLanguage;
}

/** One access in a line: when, who, what for, read or changed, and the German names of the law. */
export function Access({ node, language }: AccessProps) {
  const { accesses, roles, purposes, steeringGroup, comma } = PERSON_WORDS[language];
  const { at, role, body, authority, purpose, kind, basis } = node;
  const who = [
    wordOf(roles, role),
    ...(body === null ? [] : [`${steeringGroup} ${body}`]),
    ...(authority === null ? [] : [authority]),
  ].join(comma);
  const why = purpose === null ? [] : [wordOf(purposes, purpose)];
  const what = kind === "WRITE" ? accesses.changed : accesses.read;

  return (
    <li class="kern-body">
      <time dateTime={at}>{instantIn(at, language)}</time>
      {": "}
      {[who, ...why, what].join(" · ")}
      {basis !== null && (
        <>
          {" · "}
          <span lang="de" dir="ltr">
            {basis}
          </span>
        </>
      )}
    </li>
  );
}

/** A code that has no word yet is shown as it is: left out, nobody would know of it. */
function wordOf(words: Readonly<Record<string, string | undefined>>, code: string): string {
  return words[code] ?? code;
}

function instantIn(instant: string, language: PersonLanguage): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    ...{ dateStyle: "long", timeStyle: "short", timeZone: "Europe/Berlin" },
  }).format(new Date(instant));
}
