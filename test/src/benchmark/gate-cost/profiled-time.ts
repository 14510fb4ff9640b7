import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gateOf, WORK } from "./gates.js";

/** A CPU profile as V8 writes it; its times are microseconds of the clock that `process.hrtime` reads too. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Now, on the clock of the profiles, in microseconds. */
export function profileClock(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/** How long the processes whose profiles are in a folder worked at each gate meanwhile, in microseconds. */
export function readProfiledTime(folder: string, { from, to }: Stretch): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const file of readdirSync(folder)) {
    const profile: Profile = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const gates = gatesOfNodes(profile);
    let clock = profile.startTime;
    for (const [index, node] of profile.samples.entries()) {
      const spent = profile.timeDeltas[index] ?? 0;
      clock += spent;
      const gate = gates.get(node);
      if (clock > from && clock <= to && gate) times.set(gate, (times.get(gate) ?? 0) + spent);
    }
  }

  return times;
}

/** An idle process has none. */
function gatesOfNodes({ nodes }: Profile): ReadonlyMap<number, string> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const gates = new Map<number, string>();
  for (const { id, callFrame } of nodes) {
    if (callFrame.functionName === "(idle)") continue;
    let gate: string | null = null;
    for (let at: number | undefined = id; at !== undefined && gate === null; at = parents.get(at))
      gate = gateOf(byId.get(at)?.callFrame.url ?? "");
    gates.set(id, gate ?? WORK);
  }

  return gates;
}
