/** Attacks every small count of a district's funnels with all answers together, run by hand: `node test/dist/benchmark/funnel-attack.js [people] [secrets]`. */
import { FunnelAttack } from "../disclosure-control/attack-funnel.js";
import { startTestHub } from "../harness/test-hub.js";

const [people = "1100", most = "100000"] = process.argv.slice(2);
const hub = await startTestHub({ DEMONSTRATION_PERSONS: people });
try {
  const attack = await FunnelAttack.prepare(hub);
  const narrow = attack.findNarrow(Number(most), attack.answered);
  for (const each of narrow) print(each);
  const counted = [...attack.answered.values()].filter((count) => count > 0);
  print(
    `${attack.answered.size} counts were answered, ${counted.length} of them no zeros; ${attack.secrets.length} are small, ${narrow.length} of those attacked were bounded too closely`,
  );
  process.exitCode = narrow.length > 0 ? 1 : 0;
} finally {
  await hub.stop();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
