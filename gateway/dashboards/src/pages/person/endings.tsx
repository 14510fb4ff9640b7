import type { MyPageQuery } from "../../graphql/graphql.js";
import { PostForm } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { PersonLanguage } from "./person-language.js";
import { Sentences } from "./person-view.js";
import type { PersonWords } from "./person-words.js";
import { PERSON_WORDS } from "./words-by-language.js";

type Permission = NonNullable<MyPageQuery["myPermissions"]>[number];
type Path = NonNullable<MyPageQuery["myReleasedPaths"]>[number];

interface EndingsProps {
  readonly visit: Visit;
  readonly language: PersonLanguage;
  readonly permissions: readonly Permission[];
  readonly paths: readonly Path[];
}

/** Where a permission still does, or will do, something. */
const OPEN: ReadonlySet<Permission["state"]> = new Set(["GIVEN", "UPCOMING", "REQUESTED"]);

/** A button for whatever the person can end: a permission, a path, all for one group, everything. */
export function Endings({ visit, language, permissions, paths }: EndingsProps) {
  const words = PERSON_WORDS[language];
  const { ending } = words;
  const open = permissions.filter(({ state }) => OPEN.has(state));
  const recipients = [...new Set(open.map(({ recipient }) => recipient))];
  const alive = paths.filter(({ isAlive }) => isAlive);
  const end = (what: string, value: string, button: string, about: string) => (
    <End key={value} {...{ visit, language, what, value, button, about }} />
  );

  return (
    <section class="person-section" aria-labelledby="ending">
      <h2 class="kern-heading-medium" id="ending">
        {ending.title}
      </h2>
      {open.length + alive.length === 0 ? (
        <p class="kern-body">{ending.nothing}</p>
      ) : (
        <Sentences texts={ending.effect} />
      )}
      {alive.map(({ pathId, steeringGroup }) =>
        end(
          "path",
          pathId,
          ending.path,
          [`${ending.pathName} ${pathId}`, nameOf(steeringGroup, words)].join(words.comma),
        ),
      )}
      {recipients.map((recipient) => (
        <section key={recipient} class="person-section">
          <h3 class="kern-heading-small">{nameOf(recipient, words)}</h3>
          {open
            .filter((each) => each.recipient === recipient)
            .map((each) => end("permission", each.id, ending.permission, describePermission(each, language)))}
          {end("group", recipient, ending.group, nameOf(recipient, words))}
        </section>
      ))}
      {recipients.length > 1 && end("all", "all", ending.all, "")}
    </section>
  );
}

interface EndProps {
  readonly visit: Visit;
  readonly language: PersonLanguage;
  readonly what: string;
  readonly value: string;
  readonly button: string;
  /** What ends, beside the button and in its name; empty where the button says it. */
  readonly about: string;
}

function End({ visit, language, what, value, button, about }: EndProps) {
  return (
    <PostForm {...{ visit, action: "/me/end", hidden: { what, value, about, locale: language } }}>
      <div class="person-ending">
        {about !== "" && <span class="kern-body">{about}</span>}
        <button
          class="kern-btn kern-btn--secondary"
          type="submit"
          {...(about !== "" && { "aria-label": `${button}: ${about}` })}
        >
          <span class="kern-label">{button}</span>
        </button>
      </div>
    </PostForm>
  );
}

/** What the person's pages call a recipient. */
export function nameOf(recipient: string, { steeringGroup, trustCentre }: PersonWords): string {
  return recipient.startsWith("LG-") ? `${steeringGroup} ${recipient}` : trustCentre;
}

function describePermission({ kind, sender, validTo }: Permission, language: PersonLanguage): string {
  const { kinds, offices, ending, comma } = PERSON_WORDS[language];

  return [kinds[kind], offices[sender], `${ending.until} ${dayIn(validTo, language)}`].join(comma);
}

function dayIn(day: string, language: PersonLanguage): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
