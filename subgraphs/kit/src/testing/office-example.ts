import { subgraphName } from "@kim-hub/offices/office-names";
import type { EntityClass } from "@mikro-orm/core";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import type { Mandate } from "../mandate/mandate.js";
import { camelName, type Office } from "../mandate/office.js";
import type { StartSubgraph } from "../process/service.js";
import type { DatabaseDefinition } from "../subgraph/database.js";
import type { TestConfig } from "./test-config.js";
import { startTestSubgraph, type TestAnswer, type TestOptions, type TestSubgraph } from "./test-subgraph.js";

/** One office's file on one person. */
interface OfficeFile {
  readonly id: string;
  readonly authorityId: string;
  readonly pseudonym: string;
}

type FileValues = Pick<OfficeFile, "authorityId" | "pseudonym">;

/** An office with invented files: what its subgraph needs to pass the tests that every office passes. */
export interface OfficeExample<File extends OfficeFile = OfficeFile> {
  readonly office: Office;
  readonly database: DatabaseDefinition;
  readonly start: StartSubgraph<TestConfig>;
  /** Reads `file`, and not `foreign`. */
  readonly staff: Pick<Viewer, "role" | "purpose" | "actor"> & { readonly authority: string };
  readonly file: File;
  /** Of another authority. */
  readonly foreign: File;
  /** All rows that belong to the two, of which one to `foreign`; made once the ORM that they refer through is there. */
  readonly createRows: () => readonly object[];
  readonly fileType: EntityClass<File>;
  readonly rowType: EntityClass<object>;
  readonly createFile: (values: FileValues) => File;
  readonly createRow: (file: File) => object;
  /** The query of one file by its id, with rows that belong to it. */
  readonly query: {
    readonly field: string;
    readonly selection: string;
    /** As the disclosure log names the selection. */
    readonly fields: readonly string[];
  };
  /** A field of its contract that everybody may read, where the office has no `Count`. */
  readonly publicField?: string;
}

/** Starts the office on a database of its own that holds its example. */
export async function startOfficeExample<File extends OfficeFile>(
  example: OfficeExample<File>,
  options?: TestOptions,
): Promise<TestSubgraph> {
  const { office, database, start, file, foreign, createRows } = example;
  const subgraph = await startTestSubgraph(subgraphName(office), database, start, undefined, options);
  await subgraph.given(file, foreign, ...createRows());

  return subgraph;
}

export const STEERING_GROUP = {
  role: Role.STEERING_GROUP_MEMBER,
  body: "LG-05711",
  purpose: Purpose.STEERING_CASE_REVIEW,
};

/** A mandate for the steering group. */
export function mandateOf({
  pseudonym,
}: Pick<OfficeFile, "pseudonym">): Pick<Mandate, "pseudonyms" | "body" | "purpose"> {
  return { pseudonyms: [pseudonym], body: STEERING_GROUP.body, purpose: STEERING_GROUP.purpose };
}

/** Asks one office, as the gateway does, for its part of each path whose sealed mandate is given. */
export function askParts(
  subgraph: TestSubgraph,
  office: Office,
  mandates: readonly (string | null)[],
  as: Partial<Viewer> = STEERING_GROUP,
): Promise<TestAnswer> {
  const name = camelName(office);
  const query = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath {
    ${name}Part { asOf segments { legalDomain event code fromQuarter toQuarter } statedWaits { fromQuarter toQuarter } } } } }`;
  const known = mandates.map((sealed) => ({ __typename: "ReleasedPath", handle: "h", [`${name}Mandate`]: sealed }));

  return subgraph.ask(query, { as, variables: { known } });
}
