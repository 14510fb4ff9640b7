import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createHttpServer, listen } from "../http/http-server.js";
import { createOrm, type DatabaseDefinition, type Orm } from "../subgraph/database.js";
import { createTestDatabase } from "../testing/test-database.js";
import { writeCheckpoint } from "./checkpoint.js";
import { createDatabaseLog } from "./database-log.js";
import { createDatabaseWitnessStore } from "./database-witness-store.js";
import { advance } from "./keep-log.js";
import type { LogNetwork } from "./log-network.js";
import type { LogKeeper } from "./log-settings.js";
import { hashLeaf, proveConsistency, rootOf } from "./merkle-tree.js";
import { createSigner, NoteAlgorithm } from "./note-key.js";
import { readNote, signNote, verifyNote, writeNote } from "./signed-note.js";
import { appendToTiles, readTiles } from "./tiles.js";
import { writeAddCheckpoint } from "./witness.js";
import { addWitnessRoute } from "./witness-route.js";

const database: DatabaseDefinition = { entities: [], migrations: [] };
const newSigner = (name: string, algorithm: NoteAlgorithm) =>
  createSigner(name, algorithm, generateKeyPairSync("ed25519").privateKey);
const NAMES = ["asker", "first", "second"] as const;

interface Member {
  readonly owner: Orm;
  readonly application: Orm;
  readonly keeper: LogKeeper;
  readonly stop: () => Promise<void>;
}

let members: readonly Member[];

beforeAll(async () => {
  const network: { quorum: number; logs: LogNetwork["logs"][number][] } = { quorum: 2, logs: [] };
  members = await Promise.all(
    NAMES.map(async (name) => {
      const { ownerUrl, applicationUrl } = await createTestDatabase({ name: "transparency", database });
      const [owner, application] = [createOrm(database, ownerUrl), createOrm(database, applicationUrl)];
      const log = newSigner(`test.example/${name}`, NoteAlgorithm.ED25519);
      const witness = newSigner(`test.example/${name}/witness`, NoteAlgorithm.COSIGNATURE);
      const http = createHttpServer();
      const known = { keeper: name, log, witness, months: 6, url: "" };
      const keeper = { keeper: name, network, known, log, witness };
      addWitnessRoute(http, keeper, createDatabaseWitnessStore(application.em));
      const port = await listen(http, { host: "127.0.0.1", port: 0 });
      network.logs.push({ ...known, url: `http://127.0.0.1:${port}` });
      const stop = async () => {
        await http.close();
        await owner.close();
        await application.close();
      };

      return { owner, application, keeper, stop };
    }),
  );
});

beforeEach(async () => {
  for (const { owner } of members)
    await owner.em
      .fork()
      .execute(
        "truncate disclosure_log, log_tile, log_checkpoint, log_padding, log_cosignature, witnessed_log, log_fork",
      );
});

afterAll(async () => {
  for (const { stop } of members) await stop();
});

const LEAVES = Array.from({ length: 9 }, (_, index) => hashLeaf(Buffer.from(String(index))));
const treeOf = (leaves: readonly Buffer[]) => {
  const tiles = appendToTiles(0, leaves, () => undefined);

  return readTiles((level, index) => tiles.find((tile) => tile.level === level && tile.index === index)?.hashes);
};
const member = (name: string) => {
  const found = members.find(({ keeper }) => keeper.keeper === name);
  if (!found) throw new Error(`There is no ${name}.`);

  return found;
};
const noteOf = (size: number, leaves = LEAVES, signer = member("asker").keeper.log) => {
  const text = writeCheckpoint({ origin: signer.name, size, root: rootOf(size, treeOf(leaves)) });

  return writeNote(text, [signNote(text, signer)]);
};
const proofOf = (oldSize: number, size: number, leaves = LEAVES) => proveConsistency(oldSize, size, treeOf(leaves));
const show = async (body: string) => {
  const { network } = member("asker").keeper;
  const url = network.logs.find(({ keeper }) => keeper === "first")?.url;
  const response = await fetch(new URL("/add-checkpoint", url), { method: "POST", body });

  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};
const add = (oldSize: number, size: number, leaves = LEAVES) =>
  show(writeAddCheckpoint(oldSize, proofOf(oldSize, size, leaves), noteOf(size, leaves)));
const forks = () =>
  member("first").owner.em.fork().execute<{ refused: string }[]>("select known, refused from log_fork");

test("a checkpoint is cosigned if it continues the last one, and the cosignature is the witness's", async () => {
  const answers = [await add(0, 3), await add(3, 7), await add(7, 7)];

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const note = readNote(writeNote(readNote(noteOf(7)).text, [answers[1]?.text ?? ""]));
  expect(verifyNote(note, member("first").keeper.witness)).toBeGreaterThan(1_700_000_000);
  expect(await forks()).toEqual([]);
});

test("each refusal has the standard's status", async () => {
  await add(0, 3);
  const stranger = newSigner("test.example/stranger", NoteAlgorithm.ED25519);
  const forged = { ...stranger, name: member("asker").keeper.log.name };
  const answers = {
    nonsense: await show("nonsense"),
    noNote: await show("old 3\n\nno note"),
    unknown: await show(writeAddCheckpoint(0, [], noteOf(3, LEAVES, stranger))),
    own: await show(writeAddCheckpoint(0, [], noteOf(3, LEAVES, member("first").keeper.log))),
    unsigned: await show(writeAddCheckpoint(3, proofOf(3, 7), noteOf(7, LEAVES, forged))),
    backwards: await show(writeAddCheckpoint(7, [], noteOf(3))),
    elsewhere: await add(2, 7),
    unproven: await show(writeAddCheckpoint(3, proofOf(2, 7), noteOf(7))),
  };

  expect(Object.fromEntries(Object.entries(answers).map(([name, { status }]) => [name, status]))).toEqual({
    ...{ nonsense: 400, noNote: 400, unknown: 404, own: 404, unsigned: 403, backwards: 400 },
    ...{ elsewhere: 409, unproven: 422 },
  });
  expect(answers.elsewhere).toMatchObject({ type: "text/x.tlog.size", text: "3\n" });
});

test("a fork is refused, and both signed checkpoints are kept", async () => {
  const other = LEAVES.with(1, hashLeaf(Buffer.from("another")));
  await add(0, 3);
  const answers = [await add(3, 3, other), await add(3, 7, other)];

  expect(answers.map(({ status }) => status)).toEqual([409, 422]);
  expect(await forks()).toEqual([3, 7].map((size) => ({ known: noteOf(3), refused: noteOf(size, other) })));
  expect((await add(3, 7)).status).toBe(200);
});

test("a store keeps a checkpoint in the place of the one that was compared with, and of no other", async () => {
  const store = createDatabaseWitnessStore(member("first").application.em);
  const keep = (oldSize: number, size: number) => store.keep("test.example/any", oldSize, { size, note: String(size) });

  expect([await keep(0, 3), await keep(3, 7), await keep(3, 8), await keep(0, 9)]).toEqual([true, true, false, false]);
  expect(await store.find("test.example/any")).toEqual({ size: 7, note: "7" });
});

test("of two checkpoints at the same moment one takes the place of the old", async () => {
  await add(0, 3);
  const statuses = await Promise.all([add(3, 7), add(3, 8), add(3, 9)].map(async (answer) => (await answer).status));

  expect(statuses.toSorted()).toEqual([200, 409, 409]);
});

const warnings: object[] = [];
const log = { warn: (line: object) => void warnings.push(line), error: (line: object) => void warnings.push(line) };
const advanceAsker = () => advance(createDatabaseLog(member("asker").application.em), member("asker").keeper, log);
const cosigned = () =>
  member("asker").owner.em.fork().execute("select size::int, witness from log_cosignature order by size, witness");

test("a log shows each checkpoint to all others, and catches up with a witness that has forgotten", async () => {
  warnings.length = 0;
  await advanceAsker();
  await member("second").owner.em.fork().execute("truncate witnessed_log");
  await advanceAsker();

  expect(await cosigned()).toEqual([
    ...[64, 128].flatMap((size) => ["first", "second"].map((witness) => ({ size, witness }))),
  ]);
  expect(warnings).toEqual([]);
});

test("a log without its quorum goes on, and after a quarter of an hour it is an alarm", async () => {
  warnings.length = 0;
  await advanceAsker();
  await member("first").owner.em.fork().execute("alter table witnessed_log rename to away");
  try {
    await advanceAsker();
    expect(warnings).toMatchObject([{ witness: "first" }]);
    await member("asker")
      .owner.em.fork()
      .execute("update log_checkpoint set at = at - interval '16 minutes' where size = 128");
    await advanceAsker();
  } finally {
    await member("first").owner.em.fork().execute("alter table away rename to witnessed_log");
  }

  expect(warnings.slice(1)).toMatchObject([{ witness: "first" }, { minutes: 15 }]);
});
