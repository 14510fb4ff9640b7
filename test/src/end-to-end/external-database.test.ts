import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { provisionDatabase } from "@kim-hub/postgres/provision";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub } from "../harness/test-hub.js";

test("an external role whose errors would reach its server's log ends the start in one sentence", async () => {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";

  const start = startTestHub({ DATABASE_URL_IMMIGRATION: adminUrl, DATABASE_OWNER_URL_IMMIGRATION: adminUrl });

  await expect(start).rejects.toThrow(
    'The server\'s log would keep values that the database role postgres sends: as superuser, run ALTER ROLE "postgres" SET log_min_messages = fatal.',
  );
});

test("with DATABASE_URL_IMMIGRATION set, that office lives on the external server", async () => {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
  const database = `external_${randomBytes(4).toString("hex")}`;
  const owner = { name: `${database}_owner`, password: "owner" };
  const application = { name: `${database}_app`, password: "app" };
  await provisionDatabase({ adminUrl, database, owner, application });
  const url = ({ name: username, password }: typeof owner) =>
    Object.assign(new URL(adminUrl), { username, password, pathname: `/${database}` }).href;
  const hub = await startTestHub({
    DATABASE_URL_IMMIGRATION: url(application),
    DATABASE_OWNER_URL_IMMIGRATION: url(owner),
  });

  const token = await hub.releasePath();
  const { data } = await hub.ask(MAIN_QUERY, {
    as: "steering.bielefeld",
    purpose: "STEERING_CASE_REVIEW",
    variables: { token },
  });
  const [{ count } = {}] = await hub.asOwner("immigration", "select count(*)::int from disclosure_log");
  await hub.stop();

  expect(hub.databases.immigration.applicationUrl).toBe(url(application));
  expect(data.releasedPath.status).toBe("COMPLETE");
  expect(count).toBe(1);
});
