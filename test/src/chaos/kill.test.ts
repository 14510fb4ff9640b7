import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { killUnderLoad } from "./kill/kill-run.js";
import { UNLIMITED } from "./kill/unlimited.js";
import { findUnrecorded } from "./kill/unrecorded.js";

/** Seven services are killed and started again. */
const PATIENCE_MILLISECONDS = 300_000;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ ...UNLIMITED, GATEWAY_WORKERS: "2" });
});

afterAll(() => hub.stop());

test(
  "every answer that a client received is in both logs, whichever subgraph, gateway or worker is killed meanwhile",
  async () => {
    const { received, kills } = await killUnderLoad(hub, { answers: 300, callers: 8, seed: 1 });
    const told = received.flatMap(({ offices }) => offices);

    expect(Object.keys(kills).toSorted()).toEqual([...SUBGRAPHS, "gateway", "worker"].toSorted());
    expect(Object.values(kills)).not.toContain(0);
    expect(new Set(told)).toEqual(new Set(SUBGRAPHS));
    expect(received.filter(({ refused }) => refused).length).toBeGreaterThan(0);
    expect(received.filter(({ refused }) => !refused).length).toBeGreaterThanOrEqual(300);
    expect(await findUnrecorded(hub, received)).toEqual([]);
  },
  PATIENCE_MILLISECONDS,
);
