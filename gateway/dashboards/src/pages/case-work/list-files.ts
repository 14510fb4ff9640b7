import type { MyCasesQuery, WorklistQuery } from "../../graphql/graphql.js";
import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { CASE_STATES, KIND_NAMES, OFFICE_NAMES, WORK_NAMES } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";

/** A file in a list, with what is to be said of it. */
interface FileRow {
  /** Unique in its list. */
  readonly key: string;
  readonly reference: string;
  readonly name: string;
  readonly about: string;
}

export interface Files {
  readonly rows: readonly FileRow[];
  readonly hasMore: boolean;
}

type Clients = NonNullable<WorklistQuery["myClients"]>;

interface Named {
  readonly fileReference: string;
  readonly familyName: string;
  readonly givenNames: string | null;
}

/** A person's name as a file has it. */
export function nameOf({ familyName, givenNames }: Pick<Named, "familyName" | "givenNames">): string {
  return givenNames === null ? familyName : `${familyName}, ${givenNames}`;
}

export function listDue({ nodes, pageInfo }: NonNullable<WorklistQuery["worklist"]>, language: Language): Files {
  return {
    rows: nodes.map(({ kind, dueOn, rowId, caseFile }) => ({
      ...rowOf(caseFile, rowId),
      about: `${WORK_NAMES[kind][language]}: ${formatDay(dueOn, language)}`,
    })),
    hasMore: pageInfo.hasNextPage,
  };
}

export function listEnding({ endingPermissions }: Clients, language: Language): Files | null {
  return (
    endingPermissions && {
      rows: endingPermissions.nodes.flatMap(({ id, kind, sender, recipient, validTo, client }) =>
        (client?.cases ?? []).map((file) => ({
          ...rowOf(file, id),
          about: `${KIND_NAMES[kind][language]}, ${OFFICE_NAMES[sender][language]}, ${recipient}, ${until(validTo, language)}`,
        })),
      ),
      hasMore: endingPermissions.pageInfo.hasNextPage,
    }
  );
}

export function listPaths({ livePaths }: Clients, language: Language): Files | null {
  return (
    livePaths && {
      rows: livePaths.nodes.flatMap(({ pathId, recipient, dueOn, client }) =>
        (client.cases ?? []).map((file) => ({
          ...rowOf(file, pathId),
          about: `${pathId}, ${recipient}, ${until(dueOn, language)}`,
        })),
      ),
      hasMore: livePaths.pageInfo.hasNextPage,
    }
  );
}

export function listCases({ nodes, pageInfo }: NonNullable<MyCasesQuery["myCases"]>, language: Language): Files {
  return {
    rows: nodes.map((file) => ({ ...rowOf(file, file.id), about: CASE_STATES[file.state][language] })),
    hasMore: pageInfo.hasNextPage,
  };
}

function rowOf(file: Named, key: string): Omit<FileRow, "about"> {
  return { key: `${key} ${file.fileReference}`, reference: file.fileReference, name: nameOf(file) };
}

function until(day: string, language: Language): string {
  return `${CASE_WORDS[language].until} ${formatDay(day, language)}`;
}
