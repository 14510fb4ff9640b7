import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { MAIN_QUERY } from "../harness/main-query.js";
import { PATH_OFFICES, type PathOffice } from "../harness/offices-of-bielefeld.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { permit, permitParts, releasePath, withdrawAll } from "./non-interference/client.js";

const SUBGRAPH = {
  [Office.CASE_MANAGEMENT]: "case-management",
  [Office.IMMIGRATION]: "immigration",
  [Office.NATURALISATION]: "naturalisation",
} as const;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** Everything that permits the parts of these offices is given anew, and what was given before is withdrawn. */
async function permitOnly(offices: readonly PathOffice[]): Promise<void> {
  await withdrawAll(hub);
  await permitParts(hub, offices);
}

interface Answered {
  readonly gaps: string;
  readonly status: string;
  readonly withheld: number;
  readonly agencies: number;
}

async function askPath(token: string): Promise<Answered> {
  const { data, text } = await hub.ask(MAIN_QUERY, {
    ...{ as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } },
  });
  const { status, route } = data.releasedPath;
  const [gaps = "none"] = text.match(/"gaps":\[[^\]]*\]/) ?? [];
  const shown = route.segments.filter((segment: { status: string }) => segment.status !== "WITHHELD");

  return {
    ...{ gaps, status, withheld: route.withheldCount },
    agencies: new Set(shown.map(({ agencyKind }: { agencyKind: string }) => agencyKind)).size,
  };
}

/** The path where this office is silent, named, down and withdrawn. */
async function fourWays(office: PathOffice) {
  const others = PATH_OFFICES.filter((other) => other !== office);
  await permitOnly(others);
  const silent = await askPath(await releasePath(hub));
  await permit(hub, "CONSENT", office, ["OFFICE_NAME"]);
  const named = await askPath(await releasePath(hub));
  await permitOnly(PATH_OFFICES);
  const all = await releasePath(hub);
  await hub.services.get(SUBGRAPH[office])?.stop();
  const down = await askPath(all);
  await hub.restart(SUBGRAPH[office]);
  await permitOnly(PATH_OFFICES);
  await releasePath(hub);
  await permitOnly(others);
  const withdrawn = await askPath(await releasePath(hub));

  return { silent, named, down, withdrawn };
}

test.each(PATH_OFFICES)(
  "where %s is silent, named, down or withdrawn, the gaps are the same bytes, and say that nothing is released",
  async (office) => {
    const { silent, named, down, withdrawn } = await fourWays(office);

    expect([silent, named, down, withdrawn].map(({ gaps }) => gaps)).toEqual(Array(4).fill(silent.gaps));
    // The immigration office's part covers every gap that the two others have.
    expect(silent.gaps.match(/"kind":"\w+"/g) ?? []).toEqual(
      office === Office.IMMIGRATION ? ['"kind":"NOTHING_RELEASED"'] : [],
    );
    // The four are four: each says elsewhere what may be said of it.
    expect(
      [silent, named, down, withdrawn].map(({ status, withheld, agencies }) => [status, withheld, agencies]),
    ).toEqual([
      ["COMPLETE", 0, 2],
      ["COMPLETE", 1, 2],
      ["PARTIAL", 0, 2],
      ["COMPLETE", 0, 2],
    ]);
  },
);
