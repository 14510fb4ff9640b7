import { startTestSubgraph, type TestAnswer, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { startCaseManagement } from "../start.js";

/** A case manager of Bielefeld's own provider, whose cases `createCase` makes. */
export const MANAGER = {
  ...{ actor: "cm-1", role: Role.CASE_MANAGER, authority: "CM-05711", purpose: Purpose.CASE_WORK },
};

/** A colleague of the same provider. */
export const COLLEAGUE = { ...MANAGER, actor: "cm-2" };

/** A case manager of another provider in Bielefeld, under the church's data-protection law. */
export const CARITAS = { ...MANAGER, actor: "caritas-1", authority: "CM-05711-CARITAS" };

/** A member of a steering group, who reads figures. */
export const STEERING = {
  actor: "lg-1",
  role: Role.STEERING_GROUP_MEMBER,
  body: "LG-05711",
  purpose: Purpose.STEERING_REPORT,
};

/** Case management on a database of its own, without rows. */
export function startCaseOffice(): Promise<TestSubgraph> {
  return startTestSubgraph("case-management", database, startCaseManagement);
}

interface Asking {
  readonly as?: Partial<Viewer>;
  readonly selection?: string;
}

/** Calls a mutation with these arguments; an argument that is an object goes as its input type. */
export function mutate(
  office: TestSubgraph,
  mutation: string,
  args: Readonly<Record<string, unknown>>,
  { as = MANAGER, selection = "{ id version }" }: Asking = {},
): Promise<TestAnswer> {
  const given = Object.entries(args)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(", ");

  return office.ask(`mutation { ${mutation}(${given}) ${selection} }`, { as });
}

/** A value as GraphQL writes it; a text in capitals is a code. */
function literal(value: unknown): string {
  if (typeof value === "string") return /^[A-Z][A-Z_]+$/.test(value) ? value : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${literal(field)}`);

  return `{ ${fields.join(", ")} }`;
}
