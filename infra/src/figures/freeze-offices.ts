import { join } from "node:path";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { type FreezeOptions, type Frozen, freezeFigures } from "@kim-hub/kit/freeze-figures";
import { ROOT } from "../installation/root.js";
import { SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
import { DATABASES } from "../installation/tables.js";

interface Freezing extends Pick<FreezeOptions, "since" | "again" | "district"> {
  readonly accessMatrixFile?: string | undefined;
  readonly onFrozen?: (office: SubgraphName, frozen: readonly Frozen[]) => void;
}

/** Freezes every office's figures of the quarters that have ended, as its owner role; returns how many answers were new. */
export async function freezeOffices(
  ownerUrl: (office: SubgraphName) => string,
  {
    since,
    again,
    district,
    accessMatrixFile = join(ROOT, "schema/access-matrix.yaml"),
    onFrozen = () => {},
  }: Freezing = {},
): Promise<number> {
  const leastCounts = readAccessMatrix(accessMatrixFile);
  let answers = 0;
  for (const office of SUBGRAPHS) {
    const { cubes = [] } = DATABASES[office];
    if (cubes.length === 0) continue;
    const orm = createOrm(DATABASES[office], ownerUrl(office));
    try {
      const frozen = await freezeFigures(orm.em.fork(), {
        cubes,
        leastCounts,
        today: localDate(),
        since,
        again,
        district,
      });
      onFrozen(office, frozen);
      answers += frozen.reduce((sum, each) => sum + each.answers, 0);
    } finally {
      await orm.close();
    }
  }

  return answers;
}
