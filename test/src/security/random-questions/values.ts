import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import type { TestHub } from "../../harness/test-hub.js";

/** What an argument of this name, or else of this scalar, can be: values of rows that are there, own and foreign, and values of none. */
export type Values = Readonly<Record<string, readonly unknown[]>>;

const AGS = ["05711", "05334", "05334002", "05554", "05382", "05382008", "05711000", "99999"];
const DAYS = ["2023-06-30", "2024-09-15", "2025-12-31", "2026-06-30", "2026-11-01"];
const NONE = "11111111-2222-4333-8444-555555555555";

/** Reads the values once; `token` is of a path that is released. */
export async function readValues(hub: TestHub, token: string): Promise<Values> {
  const column = async (office: SubgraphName, sql: string) =>
    (await hub.asOwner(office, sql)).map((row) => String(Object.values(row)[0]));
  const some = (table: string, name: string) => `select ${name} from ${table} order by md5(id::text) limit 40`;
  const [cases, files, procedures] = await Promise.all([
    column("case-management", some("case_management_case", "id")),
    column("immigration", some("immigration_file", "id")),
    column("naturalisation", some("naturalisation_procedure", "id")),
  ]);
  const references = await Promise.all([
    column("case-management", some("case_management_case", "file_reference")),
    column("immigration", some("immigration_file", "file_reference")),
    column("naturalisation", some("naturalisation_procedure", "file_reference")),
  ]);
  const pseudonyms = await column("trust-centre", some("person_link", "pseudonym"));
  const ids = [...cases, ...files, ...procedures, NONE];

  return {
    ...{ id: ids, rowId: ids, caseFile: [...cases, NONE], procedure: [...procedures, NONE], token: [token, NONE] },
    ...{ reference: [...references.flat(), "none"], pseudonym: [...pseudonyms, "none"], steeringGroup: ["LG-05711"] },
    provider: ["CM-05711", "CM-05711-CARITAS", "CM-05554"],
    authorityId: ["ABH-05711", "ABH-05554", "EBH-05711", "EBH-05554", "EBH-05334"],
    ...{ table: ["case_management_case", "immigration_file", "naturalisation_procedure", "authority"] },
    ...{ first: [1, 3, 20], withinDays: [30, 90], year: [2024, 2025], years: [2024, 2025], after: [null] },
    ...{ locale: ["de", "en"], level: ["STATE"], nameRules: ["2026-1"], keyId: ["key"], proof: ["none"] },
    fromQuarter: ["2024-Q1", "2024-Q3", "2025-Q1"],
    toQuarter: ["2025-Q2", "2025-Q4", "2026-Q2"],
    ...{ Ags: AGS, LocalDate: DAYS, Quarter: ["2024-Q4", "2025-Q3", "2026-Q2"], Month: ["2025-03", "2026-04"] },
    ...{ DateTime: ["2026-01-01T00:00:00Z"], Decimal: ["1.00", "2.50"], BigInt: ["1"], Boolean: [true, false] },
    ...{ Int: [1, 2, 2025], Float: [1.5], ID: ids, String: ["none"] },
  };
}
