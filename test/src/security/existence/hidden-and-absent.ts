import { randomUUID } from "node:crypto";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { subjectOf } from "@kim-hub/infra/people";
import { Office } from "@kim-hub/kit/office";
import type { Purpose } from "@kim-hub/kit/viewer";
import { CLERKS, STEERING } from "../../harness/offices-of-bielefeld.js";
import type { TestHub } from "../../harness/test-hub.js";
import { neverIssued, withholdPaths } from "./withheld-paths.js";

/** A question about what is not there, and about what is there and may not be known of; both in as many variations. */
export interface HiddenAndAbsent {
  readonly name: string;
  readonly as: { readonly as: string; readonly purpose: `${Purpose}` };
  readonly document: string;
  readonly absent: readonly string[];
  readonly hidden: readonly string[];
}

const MOST = 10;
const noRow = () => randomUUID();
const PATH = "query ($value: ID!) { releasedPath(token: $value) { status territory { ags } route { asOf } } }";

interface Rows {
  readonly office: "case-management" | "immigration" | "naturalisation";
  readonly table: string;
  readonly staff: HiddenAndAbsent["as"];
  readonly byId: string;
  readonly byReference: string;
  readonly foreign: string;
}

const ROWS: readonly Rows[] = [
  {
    ...{ office: "case-management", table: "case_management_case", staff: CLERKS[Office.CASE_MANAGEMENT] },
    ...{ byId: "caseManagementCase", byReference: "caseByReference", foreign: "authority_id <> 'CM-05711'" },
  },
  {
    ...{ office: "immigration", table: "immigration_file", staff: CLERKS[Office.IMMIGRATION] },
    ...{ byId: "immigrationFile", byReference: "fileByReference", foreign: "authority_id <> 'ABH-05711'" },
  },
  {
    ...{ office: "naturalisation", table: "naturalisation_procedure", staff: CLERKS[Office.NATURALISATION] },
    ...{ byId: "naturalisationProcedure", byReference: "procedureByReference", foreign: "authority_id <> 'EBH-05711'" },
  },
];
const COLLEAGUES = `authority_id = 'CM-05711' and case_manager <> '${subjectOf("casemanager.bielefeld")}'
  and not exists (select from deputyship where deputyship.case_manager = case_management_case.case_manager)`;

/** Every kind of answer that must not tell whether something is there, with rows and paths of this hub. */
export async function listHiddenAndAbsent(hub: TestHub): Promise<readonly HiddenAndAbsent[]> {
  const ofOffices = await Promise.all(
    ROWS.map(async ({ office, table, staff, byId, byReference, foreign }): Promise<HiddenAndAbsent[]> => {
      const read = async (column: string, condition: string) =>
        (
          await hub.asOwner(
            office,
            `select ${column} as value from ${table} where ${condition} order by id limit ${MOST}`,
          )
        ).map(({ value }) => String(value));
      const ask = (field: string, type: string, argument: string) =>
        `query ($value: ${type}) { ${field}(${argument}: $value) { id fileReference } }`;
      const ids = await read("id", foreign);
      const references = await read("file_reference", foreign);
      const colleagues = office === "case-management" ? await read("id", COLLEAGUES) : [];

      return [
        { ...{ name: `${byId}, foreign`, as: staff, document: ask(byId, "ID!", "id") }, ...against(ids, noRow) },
        ...(colleagues.length > 0
          ? [
              {
                ...{ name: `${byId}, a colleague's`, as: staff, document: ask(byId, "ID!", "id") },
                ...against(colleagues, noRow),
              },
            ]
          : []),
        {
          ...{ name: `${byReference}, foreign`, as: staff, document: ask(byReference, "String!", "reference") },
          ...against(references, (value) => value.replaceAll(/\d/g, "7").replaceAll(/[a-z]/g, "q")),
        },
      ];
    }),
  );
  const paths = [...(await withholdPaths(hub))].map(([reason, token]): HiddenAndAbsent => {
    return { ...{ name: `releasedPath, ${reason}`, as: STEERING, document: PATH }, ...against([token], neverIssued) };
  });
  const living = await hub.releasePath();
  const [path] = await hub.asOwner(
    "trust-centre",
    `select path_id from released_path where client_id in (select id from person_link where pseudonym = '${DEMONSTRATION_CLIENT}')`,
  );

  return [
    ...ofOffices.flat(),
    ...paths,
    {
      ...{ name: "releasedPath, foreign", as: { ...STEERING, as: "steering.borken" }, document: PATH },
      ...against([living], neverIssued),
    },
    {
      ...{ name: "revokePath, foreign", as: { ...CLERKS[Office.CASE_MANAGEMENT], as: "casemanager.borken" } },
      document: "mutation ($value: ID!) { revokePath(pathId: $value) }",
      ...against([String(path?.path_id)], () => "P-QQQQQQ"),
    },
  ];
}

function against(
  hidden: readonly string[],
  absent: (value: string) => string,
): Pick<HiddenAndAbsent, "hidden" | "absent"> {
  return { hidden, absent: hidden.map(absent) };
}
