import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { database } from "../database.js";
import { manager, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const linkAgain = (client: string, pseudonym: string, authority: string) =>
  trust.rows(`
    insert into person_link (id, person_id, office, pseudonym, authority_id)
    select gen_random_uuid(), person_id, office, '${pseudonym}', '${authority}' from person_link
    where pseudonym = '${client}'`);
const end = (pseudonym: string) =>
  trust.rows(`update person_link set ended_at = now() where pseudonym = '${pseudonym}'`);

/** Runs a statement as the application role with a case manager's session. */
async function runAsManager(sql: string) {
  const orm = createOrm(database, trust.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({
    variables: { "app.authority": manager.authority, "app.actor": "cm-1", "app.role": manager.role },
  });
  try {
    return await em.transactional((transaction) => transaction.execute(sql));
  } finally {
    await orm.close();
  }
}

test("an authority knows a person under one pseudonym: a second one is refused by the database", async () => {
  const client = await trust.givenClient();

  await expect(linkAgain(client, "cm-2", "CM-05711")).rejects.toThrow(
    /person_link_person_id_office_authority_id_unique/,
  );
});

test("after a move a person has links of two authorities of one office, and a pseudonym is one person's", async () => {
  const client = await trust.givenClient();
  await linkAgain(client, `moved-${client}`, "CM-05554");
  const again = linkAgain(await trust.givenClient(), `moved-${client}`, "CM-05554");

  await expect(again).rejects.toThrow(/person_link_office_pseudonym_unique/);
});

test("of a link that has ended the case manager finds no client, and a new one may begin", async () => {
  const client = await trust.givenClient();
  await end(client);
  const { errors } = await trust.releasePath(client);

  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  await linkAgain(client, client, "CM-05711");
  expect((await trust.releasePath(client)).errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
});

test("no statement of the application role revives, deletes or joins a link", async () => {
  const [client, other] = [await trust.givenClient(), await trust.givenClient()];
  await end(client);

  for (const statement of [
    `update person_link set ended_at = null where pseudonym = '${client}'`,
    `delete from person_link where pseudonym = '${other}'`,
    "update person_link set person_id = gen_random_uuid()",
  ])
    await expect(runAsManager(statement)).rejects.toMatchObject({ code: "42501" });
});
