import type { Role } from "@kim-hub/kit/viewer";
import { CLERK_ROLES, type ClerkRole, OFFICE_PURPOSES, officeOfClerk, officeOfPurpose } from "@kim-hub/offices/callers";
import { subgraphName } from "@kim-hub/offices/office-names";
import type { PageData } from "../../hub/page-data.js";
import { type CounterOffice, OWN_COUNTERS } from "./counter-office.js";

type Saved = Pick<PageData, "savedQueries">;

/** The list of what is due, which a counter of the one shape shows first, and that of all files. */
const DUE = { de: "Fällige Akten", en: "Files that are due" };
const ALL = { de: "Alle Akten", en: "All files" };

/** Every counter: those made for their office, and one of the one shape for each other office whose saved queries are there. */
export function listCounters({ savedQueries }: Saved): readonly CounterOffice[] {
  const others = CLERK_ROLES.filter((role) => !OWN_COUNTERS.some((counter) => counter.role === role));
  const ids = new Set(savedQueries.map(({ id }) => id));

  return [
    ...OWN_COUNTERS,
    ...others
      .flatMap(counterOf)
      .filter(({ proof, file, filter: { choices } }) =>
        [proof, file, ...choices.map(({ query }) => query)].every((id) => id !== null && ids.has(id)),
      ),
  ];
}

/** As `npm run new-office` names its saved queries. */
function counterOf(role: ClerkRole): readonly CounterOffice[] {
  const office = officeOfClerk(role);
  const name = subgraphName(office);

  return OFFICE_PURPOSES.filter((purpose) => officeOfPurpose(purpose) === office).map((purpose) => ({
    ...{ office, role, purpose, proof: `${name}-proof`, file: `own-${name}-file` },
    filter: {
      name: "list",
      label: { de: "Liste", en: "List" },
      choices: [
        { value: "due", words: DUE, query: `${name}-worklist`, variables: {} },
        { value: "all", words: ALL, query: `${name}-files`, variables: {} },
      ],
    },
  }));
}

/** Who works at a counter. */
export function listClerks(data: Saved): ReadonlySet<Role> {
  return new Set(listCounters(data).map(({ role }) => role));
}

/** The counter of a clerk who works at one. */
export function counterOfClerk(data: Saved, role: Role): CounterOffice {
  const counter = listCounters(data).find((each) => each.role === role);
  if (!counter) throw new Error(`The role ${role} works at no counter.`);

  return counter;
}
