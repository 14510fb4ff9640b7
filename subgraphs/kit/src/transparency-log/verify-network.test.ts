import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { canonicalJson } from "./canonical-json.js";
import { writeCheckpoint } from "./checkpoint.js";
import type { ExportedLog } from "./exported-log.js";
import { countPadding, hashEntry, hashPadding } from "./log-entry.js";
import type { LogNetwork } from "./log-network.js";
import { rootOf } from "./merkle-tree.js";
import { createSigner, NoteAlgorithm } from "./note-key.js";
import { signNote, writeNote } from "./signed-note.js";
import { appendToTiles, HASH_BYTES, readTiles } from "./tiles.js";
import { verifyNetwork } from "./verify-network.js";

const KEEPERS = ["gateway", "immigration", "naturalisation"] as const;
type Keeper = (typeof KEEPERS)[number];

const NOW = new Date("2026-11-28T12:00:00Z");
const DAY = 86_400;
const seconds = NOW.getTime() / 1000;
const newSigner = (name: string, algorithm: NoteAlgorithm) =>
  createSigner(name, algorithm, generateKeyPairSync("ed25519").privateKey);
const signersOf = (keeper: Keeper) => ({
  log: newSigner(`test.example/${keeper}`, NoteAlgorithm.ED25519),
  witness: newSigner(`test.example/${keeper}/witness`, NoteAlgorithm.COSIGNATURE),
});
const SIGNERS = {
  gateway: signersOf("gateway"),
  immigration: signersOf("immigration"),
  naturalisation: signersOf("naturalisation"),
};
const network: LogNetwork = {
  quorum: 2,
  logs: KEEPERS.map((keeper) => ({ keeper, ...SIGNERS[keeper], months: 6, url: "https://test.example" })),
};

interface Batch {
  readonly at: number;
  readonly rows: readonly object[];
  readonly witnesses?: readonly Keeper[];
}

/** A log as its keeper exports it, grown batch by batch. */
function keep(keeper: Keeper, batches: readonly Batch[]) {
  const tiles = new Map<string, Buffer>();
  const log = {
    checkpoints: [] as string[],
    entries: [] as ExportedLog["entries"][number][],
    paddings: [] as ExportedLog["paddings"][number][],
  };
  let size = 0;
  for (const { at, rows, witnesses = KEEPERS } of batches) {
    const seed = Buffer.alloc(32, batches.length + size);
    const leaves = rows.map((row, place) => {
      const json = canonicalJson({ salt: `${size + place}`, ...row });
      log.entries.push({ index: size + place, json });

      return hashEntry(json);
    });
    const start = size + rows.length;
    const count = countPadding(size, rows.length);
    for (let index = start; index < start + count; index += 1) leaves.push(hashPadding(seed, index));
    for (const { level, index, hashes } of appendToTiles(size, leaves, (level, index) =>
      tiles.get(`${level}/${index}`),
    ))
      tiles.set(`${level}/${index}`, hashes);
    size += leaves.length;
    log.paddings.push({ start, size, seed: seed.toString("hex") });
    const root = rootOf(
      size,
      readTiles((level, index) => tiles.get(`${level}/${index}`)),
    );
    const text = writeCheckpoint({ origin: SIGNERS[keeper].log.name, size, root });
    const others = witnesses.filter((witness) => witness !== keeper);
    const cosignatures = others.map((witness) => signNote(text, SIGNERS[witness].witness, at));
    log.checkpoints.push(writeNote(text, [signNote(text, SIGNERS[keeper].log), ...cosignatures]));
  }

  return {
    ...{ keeper, witnessed: [] as string[], tiles, size, ...log },
    tile: (level: number, index: number, width: number) =>
      tiles.get(`${level}/${index}`)?.subarray(0, width * HASH_BYTES),
  };
}

const row = (request_id: string, ago: number) => ({ at: (seconds - ago) * 1_000_000, request_id });
const answer = (requestId: string, ago: number, disclosures = 1) => ({
  at: new Date((seconds - ago) * 1000).toISOString(),
  fetches: [{ subgraph: "immigration", requestId, failure: null, disclosures }],
});
const OFFICE: readonly Batch[] = [
  { at: seconds - 300 * DAY, rows: [row("r0", 300 * DAY), row("r1", 300 * DAY)] },
  { at: seconds - 2 * DAY, rows: [row("r2", 2 * DAY), row("r3", 2 * DAY), row("office:import", 2 * DAY)] },
  { at: seconds - 600, rows: [] },
];
const GATEWAY: readonly Batch[] = [
  { at: seconds - 300 * DAY, rows: [answer("r0", 300 * DAY), answer("r1", 300 * DAY)] },
  { at: seconds - 600, rows: [answer("r2", 2 * DAY), answer("r3", 2 * DAY)] },
];
type Kept = ReturnType<typeof keep>;

/** The verdict on the two logs after somebody has changed them. */
function verify(
  change: (office: Kept, gateway: Kept) => void = () => {},
  office = OFFICE,
  gateway = GATEWAY,
): string[] {
  const logs = [keep("immigration", office), keep("gateway", gateway)] as const;
  logs[1].witnessed.push(...logs[0].checkpoints.slice(-1));
  change(...logs);
  const { logs: verdicts, contradictions } = verifyNetwork(logs, network, { now: NOW });

  return [...verdicts.flatMap(({ fault, keeper }) => (fault ? [`${keeper}: ${fault}`] : [])), ...contradictions];
}

test("logs that nobody has touched are found whole", () => {
  expect(verify()).toEqual([]);
});

const edit = (log: Kept, index: number, change: (json: string) => string) => {
  log.entries = log.entries.map((entry) => (entry.index === index ? { index, json: change(entry.json) } : entry));
};

test.each<readonly [what: string, change: (office: Kept, gateway: Kept) => void, found: string]>([
  [
    "a changed row",
    (office) => edit(office, 65, (json) => json.replace("r3", "r9")),
    "immigration: Entry 65 is not the one that was logged.",
  ],
  ["a removed row", (office) => office.entries.splice(3, 1), "immigration: Entry 65 is missing."],
  [
    "a row removed with its number taken by the next",
    (office) => {
      office.entries.splice(2, 1);
      office.entries = office.entries.map(({ index, json }) => ({ index: index > 64 ? index - 1 : index, json }));
    },
    "immigration: Entry 64 is not the one that was logged.",
  ],
  [
    "a row passed off as padding",
    (office) => {
      office.entries.splice(4, 1);
      office.paddings = office.paddings.map((padding) => (padding.start === 67 ? { ...padding, start: 66 } : padding));
    },
    "immigration: Entry 66 is no padding.",
  ],
  [
    "an added row",
    (office) => office.entries.splice(2, 0, { index: 5, json: "{}" }),
    "immigration: Entry 5 is not the one that was logged.",
  ],
  [
    "a row added behind the end",
    (office) => office.entries.push({ index: 400, json: "{}" }),
    "immigration: Entry 400 has no place in the tree.",
  ],
  [
    "two rows for one place",
    (office) => office.entries.splice(1, 0, { index: 0, json: "{}" }),
    "immigration: Entry 0 stands at the place of another.",
  ],
  [
    "two rows that changed places",
    (office) => {
      const [first, second] = office.entries;
      if (first && second) office.entries.splice(0, 2, { index: 0, json: second.json }, { index: 1, json: first.json });
    },
    "immigration: Entry 0 is not the one that was logged.",
  ],
  [
    "a changed hash of the tree",
    (office) => office.tiles.get("0/0")?.writeUInt8(1, 66 * HASH_BYTES),
    "immigration: The checkpoint of size 128 is of another tree.",
  ],
  ["a missing tile", (office) => office.tiles.delete("0/0"), "immigration: Tile 0 of level 0 is missing or too short."],
  [
    "a checkpoint signed by another key",
    (office) => {
      office.checkpoints = office.checkpoints.map((note) =>
        note.replace(/^— test.example\/immigration .*$/mu, "— x AAAAAAAA"),
      );
    },
    "immigration: The checkpoint of size 64 is not signed by its log.",
  ],
  [
    "a checkpoint of a smaller tree behind one of a larger",
    (office) => office.checkpoints.reverse(),
    "immigration: The checkpoint of size 128 follows one of size 192.",
  ],
  [
    "rows that go before their time",
    (office) => {
      office.entries.splice(0, 3);
      office.paddings.splice(0, 1);
    },
    "immigration: Entry 64 is gone, and no witness saw it 6 months ago.",
  ],
  ["no checkpoint", (office) => office.checkpoints.splice(0), "immigration: There is no checkpoint."],
])("%s is found and named", (_, change, found) => {
  expect(verify(change)).toContain(found);
});

test("a changed hash is found also where full tiles have hashes above them", () => {
  const rows = Array.from({ length: 300 }, (_, index) => row(`office:${index}`, 2 * DAY));
  const office = [{ at: seconds - 600, rows }];

  expect(verify(() => {}, office, [])).toEqual(["gateway: There is no checkpoint."]);
  expect(verify(({ tiles }) => tiles.get("0/0")?.writeUInt8(1, 0), office, [])).toContain(
    "immigration: Tile 0 of level 0 does not have the hash that stands above it.",
  );
});

test("rows that went after their time leave a tree that still verifies", () => {
  const forget = (office: Kept) => {
    office.entries.splice(0, 2);
    office.paddings.splice(0, 1);
  };

  expect(verify(forget)).toEqual([]);
});

test("a past rewritten and signed anew is found by what a witness has seen", () => {
  const rewritten = keep("immigration", OFFICE.with(1, { at: seconds - 2 * DAY, rows: [row("r2", 2 * DAY)] }));
  const shorter = keep("immigration", OFFICE.slice(0, 2));

  expect(verify((office) => Object.assign(office, rewritten))).toContain(
    "gateway has seen another tree of 192 entries of immigration.",
  );
  expect(verify((office) => Object.assign(office, shorter))).toContain(
    "gateway has seen immigration with 192 entries; now it shows 128.",
  );
});

test("a checkpoint with too few cosignatures is found", () => {
  const lonely = [...OFFICE.slice(0, 2), { at: seconds - 600, rows: [], witnesses: ["gateway"] as const }];

  expect(verify(() => {}, lonely)).toEqual([
    "immigration: The checkpoint of size 192 is cosigned by 1 others, not by 2.",
  ]);
});

test("a row dated back is found", () => {
  const office = OFFICE.with(2, { at: seconds - 600, rows: [row("office:x", 100 * DAY)] });

  expect(verify(() => {}, office)).toEqual(["immigration: Entry 128 bears an instant long before it was logged."]);
});

test("a disclosure that the gateway does not know, and an answer whose disclosures an office lacks, are found and named", () => {
  const unknown = OFFICE.with(1, {
    at: seconds - 2 * DAY,
    rows: [row("r2", 2 * DAY), row("r3", 2 * DAY), row("r7", 2 * DAY)],
  });
  const lacking = GATEWAY.with(1, { at: seconds - 600, rows: [answer("r2", 2 * DAY), answer("r3", 2 * DAY, 2)] });

  expect(verify(() => {}, unknown)).toEqual([
    "Entry 66 of immigration is of a request that the gateway's log does not know.",
  ]);
  expect(verify(() => {}, OFFICE, lacking)).toEqual([
    "Entry 65 of the gateway has 2 disclosures by immigration, whose log has 1 of them.",
  ]);
});

test("the verifier needs nothing but Node", () => {
  const seen = new Set<string>();
  const collect = (file: string): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    const text = readFileSync(new URL(file, import.meta.url), "utf8");
    const imports = [...text.matchAll(/(?:from|import) "([^"]+)"/g)].map(([, name = ""]) => name);

    return imports.flatMap((name) => (name.startsWith("./") ? collect(name) : [name]));
  };

  expect(collect("./verify-network.js").filter((name) => !name.startsWith("node:"))).toEqual([]);
  expect(seen.size).toBeGreaterThan(8);
});
