import { Client } from "pg";
import type { TestHub } from "./test-hub.js";
import { untilTrue } from "./until-found.js";

/** The immigration office that reads no residence status: it is asked, and does not answer. */
export interface HeldOffice {
  /** How many statements wait to read. */
  countWaiting(): Promise<number>;
  /** Returns once the office has been asked and waits. */
  untilAsked(): Promise<void>;
  letGo(): Promise<void>;
}

export async function holdImmigrationOffice(hub: TestHub): Promise<HeldOffice> {
  const office = new Client(hub.databases.immigration.ownerUrl);
  await office.connect();
  await office.query("begin; lock table residence_status in access exclusive mode");
  const countWaiting = async () => {
    const waiting = await hub.asOwner(
      "immigration",
      "select 1 from pg_locks where not granted and relation = 'residence_status'::regclass",
    );

    return waiting.length;
  };

  return {
    countWaiting,
    untilAsked: () =>
      untilTrue(
        async () => (await countWaiting()) > 0,
        () => "The immigration office has not begun to read.",
      ),
    letGo: () => office.end(),
  };
}
