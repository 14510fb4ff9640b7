import type { ClientProofKind } from "../../graphql/graphql.js";
import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { fieldsOf, roleOf, type Visit } from "../../layout/visit.js";
import { findText } from "../permission-text/find-text.js";
import { consentPage, RECORD_CONSENT } from "./consent.js";
import { counterPage } from "./counter.js";
import { type CounterDeed, nameOfAct } from "./counter-acts.js";
import { counterOfClerk, listClerks } from "./list-counters.js";
import { personAtCounterPage, WITHDRAW } from "./person-at-counter.js";
import { provePerson } from "./prove-person.js";
import { readConsent } from "./read-consent.js";

type Input = Readonly<Record<string, unknown>>;

interface Begun {
  readonly path: string;
  readonly deed: CounterDeed;
  readonly kind: ClientProofKind;
  /** The page that shows its form. */
  readonly formPage: string;
  /** The variables besides the proof. */
  readonly read: (data: PageData, visit: Visit) => Promise<Input>;
}

const BEGUN: readonly Begun[] = [
  {
    ...{ path: "/counter/voucher", deed: "issue-link-voucher", kind: "COUNTER", formPage: "/counter/person" },
    read: async () => ({}),
  },
  {
    ...{ path: RECORD_CONSENT, deed: "record-linking-consent", kind: "LINKING", formPage: "/counter/consent" },
    read: async (data, visit) => ({ input: readConsent(fieldsOf(visit.request), await findText(data, visit)) }),
  },
  {
    ...{ path: WITHDRAW, deed: "withdraw-at-counter", kind: "COUNTER", formPage: "/counter/person" },
    read: async (_data, { request }) => {
      const { by, channel } = Object.fromEntries(fieldsOf(request));

      return { input: { by, channel } };
    },
  },
];

/** Whose address somebody opens anew: nothing in it says whom it was about. */
const POSTED = ["/counter/person", "/counter/consent"];

/** Where a clerk serves the person who stands there. */
export function counterPages(data: PageData): readonly Page[] {
  return [
    ...[counterPage(data), personAtCounterPage(data), consentPage(data)],
    ...BEGUN.map(
      ({ path, deed, kind, read, formPage }): Page => ({
        ...{ method: "POST", path, roles: listClerks(data) },
        handle: async (visit) => ({
          ...{ kind: "act", act: nameOfAct(deed, counterOfClerk(data, roleOf(visit))) },
          variables: { proof: await provePerson(data, visit, kind), ...(await read(data, visit)) },
          note: fieldsOf(visit.request).get("reference") ?? "",
          formPage,
        }),
      }),
    ),
    ...POSTED.map(
      (path): Page => ({
        ...{ method: "GET", path, roles: listClerks(data) },
        handle: async () => ({ kind: "redirect", to: "/counter" }),
      }),
    ),
  ];
}
