import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsClerk } from "../testing/ask-as-clerk.js";
import { askAsSteering } from "../testing/ask-as-steering.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

type Values = Parameters<typeof createFile>[0];
type Held = readonly [code: StatusCode, validFrom: string, validTo: string | null];

/** So many files of Bielefeld, of persons with these statuses. */
function people(count: number, held: readonly Held[], values: Partial<Values> = {}): object[] {
  return Array.from({ length: count }).flatMap(() => {
    const file = createFile({ authorityId: "ABH-05711", municipality: "05711000", ...values });

    return [file, ...held.map(([code, validFrom, validTo]) => new ResidenceStatus({ file, code, validFrom, validTo }))];
  });
}

const TOLERATED: readonly Held[] = [[StatusCode.TOLERATION, "2023-01-01", null]];
const FAMILY: readonly Held[] = [[StatusCode.RP_FAMILY, "2023-01-01", null]];

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  await office.given(
    ...people(12, TOLERATED, { birthDate: "2000-05" }),
    ...people(
      12,
      [
        [StatusCode.RP_REFUGEE, "2020-01-01", "2024-09-01"],
        [StatusCode.FICTION_CERTIFICATE, "2024-08-01", null],
        [StatusCode.SETTLEMENT_PROTECTION, "2024-09-02", null],
      ],
      { birthDate: "1985" },
    ),
    ...people(5, TOLERATED, { isRestricted: true }),
    ...people(12, TOLERATED, { handedOverOn: "2024-09-30" }),
    ...people(5, TOLERATED, { municipality: null }),
    ...people(5, [...FAMILY, [StatusCode.NATURALISED, "2024-06-01", null]]),
    ...people(5, [[StatusCode.TOLERATION, "2024-10-01", null]]),
    ...people(6, FAMILY, { authorityId: "ABH-05554", municipality: "05554008", personNumber: "zweifach" }),
    ...people(5, FAMILY, { authorityId: "ABH-05554", municipality: "05554012" }),
    ...people(3, FAMILY, { authorityId: "ABH-05554", municipality: "05554020" }),
    ...people(3, FAMILY, { authorityId: "ABH-05554-Bocholt", municipality: "05554004" }),
  );
  await office.freeze({ today: "2024-10-01" });
});

afterAll(() => office.stop());

const RESIDENTS = `query ($ags: Ags!, $quarter: Quarter!, $dimension: CoverageDimension!) {
  residents(ags: $ags, quarter: $quarter, dimension: $dimension) {
    asOf status total { cases { value suppression } persons { value suppression } }
    rows { key residents { cases { value suppression } persons { value suppression } } } } }`;

const ask = (ags: string, dimension: string, quarter = "2024-Q3") =>
  askAsSteering(office, RESIDENTS, { ags, dimension, quarter });
interface Counted {
  readonly residents: { readonly cases: { readonly value: number | null; readonly suppression: string } };
}
/** The rows that count somebody. */
const counted = ({ data }: Awaited<ReturnType<typeof ask>>) =>
  data.residents.rows.filter(({ residents }: Counted) => residents.cases.value !== 0);

const both = (value: number | null, suppression = "NONE") => ({
  cases: { value, suppression },
  persons: { value, suppression },
});

test("residents are who holds a status on the quarter's last day; restricted, handed over and naturalised ones are none", async () => {
  const answer = await ask("05711", "STATUS_GROUP");

  expect(answer.errors).toBeUndefined();
  expect(counted(answer)).toEqual([
    { key: "TOLERATED", residents: both(12) },
    { key: "PERMANENT", residents: both(12) },
  ]);
  expect(answer.data.residents.total).toEqual(both(24));
  expect(answer.data.residents.rows.map(({ key }: { key: string }) => key)).toEqual([
    ...["ASYL_PROCEDURE", "TOLERATED", "INTERIM", "FIXED_TERM", "FIXED_TERM_WORK", "RIGHT_TO_REMAIN", "HUMANITARIAN"],
    ...["PROTECTION", "FAMILY", "PERMANENT", "EU"],
  ]);
});

test("they are read with one statement, however many they are", async () => {
  for (const dimension of ["STATUS_GROUP", "MUNICIPALITY"]) expect((await ask("05711", dimension)).statements).toBe(1);
});

test("ages are those of the quarter's last day", async () => {
  expect(counted(await ask("05711000", "AGE_BAND"))).toEqual([
    { key: "18-26", residents: both(12) },
    { key: "27-44", residents: both(12) },
  ]);
});

test("a kreisfreie Stadt is its district's only municipality", async () => {
  const [district, town] = [await ask("05711", "MUNICIPALITY"), await ask("05711000", "MUNICIPALITY")];

  expect(district.data.residents.rows).toEqual([{ key: "05711000", residents: both(24) }]);
  expect(town.data).toEqual(district.data);
});

test("by municipality, files of one person are one, and what one office has few of stays back", async () => {
  const answer = await ask("05554", "MUNICIPALITY");

  // Of Bocholt's own office, too: a place is what the files name, not who keeps them.
  expect(answer.data.residents.rows).toEqual([
    { key: "05554004", residents: both(null, "SECONDARY") },
    { key: "05554008", residents: both(null, "SECONDARY") },
    { key: "05554012", residents: both(5) },
    { key: "05554020", residents: both(null, "SECONDARY") },
  ]);
  expect(answer.data.residents.total).toEqual(both(null, "SECONDARY"));
});

test("where nobody lives nothing was counted", async () => {
  const { data } = await ask("05762", "STATUS_GROUP");

  expect(data.residents.total).toEqual(both(null, "NOT_COLLECTED"));
  expect(new Set(data.residents.rows.map(({ residents }: Counted) => residents.cases.suppression))).toEqual(
    new Set(["NOT_COLLECTED"]),
  );
});

test("a quarter that has not ended is refused", async () => {
  const { errors } = await ask("05711", "STATUS_GROUP", "2099-Q1");

  expect(errors).toMatchObject([{ message: expect.stringContaining("has not ended") }]);
});

test("the figure says as of when its data were when it was frozen, and that they are old", async () => {
  const frozen = (await ask("05711", "AGE_BAND")).data.residents;
  await office.rows("insert into data_state (authority_id, as_of) values ('ABH-05711', '2024-11-30')");
  const later = (await ask("05711", "AGE_BAND")).data.residents;
  await office.freeze({ again: "2024-Q3", today: "2024-10-01" });
  const again = (await ask("05711", "AGE_BAND")).data.residents;
  const elsewhere = (await ask("05554", "AGE_BAND")).data.residents;

  expect(frozen.status).toBe("COMPLETE");
  expect(later).toEqual(frozen);
  expect(again).toMatchObject({ asOf: "2024-11-30", status: "STALE" });
  expect(elsewhere.status).toBe("COMPLETE");
});

test("who may read no figures gets none", async () => {
  const { errors } = await office.ask(RESIDENTS, {
    variables: { ags: "05711", dimension: "AGE_BAND", quarter: "2024-Q3" },
  });
  const clerk = await askAsClerk(office, RESIDENTS, { ags: "05711", dimension: "AGE_BAND", quarter: "2024-Q3" });

  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(clerk.errors).toBeUndefined();
});
