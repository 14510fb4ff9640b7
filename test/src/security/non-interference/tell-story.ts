import type { Random } from "@kim-hub/kit/test-random";
import { PATH_OFFICES, type PathOffice } from "../../harness/offices-of-bielefeld.js";
import type { TestHub } from "../../harness/test-hub.js";
import { CLIENT_AT, permitParts, releasePath, withdrawAll } from "./client.js";
import { observe } from "./observers.js";
import { replaceProcedure } from "./procedure.js";
import { SECRETS, type Secret } from "./secrets.js";

/** What each observer was answered without the secret, and with it. */
export interface Told {
  readonly secret: string;
  readonly released: readonly PathOffice[];
  readonly without: Readonly<Record<string, string>>;
  readonly with: Readonly<Record<string, string>>;
}

/** One random story of the client, told twice: without a secret and with it. */
export async function tellStory(hub: TestHub, random: Random): Promise<Told> {
  const released = inventRelease(random);
  const secrets = SECRETS.filter(({ suits = () => true }) => suits(released));
  const secret = secrets[random(secrets.length)];
  if (!secret) throw new Error("Some secret suits every story.");
  await forget(hub);
  await replaceProcedure(hub, random);
  await permitParts(hub, released);
  const token = await releasePath(hub);
  const without = await observe(hub, secret.hiddenFrom, token);
  await secret.add(hub, random, released);
  const known = await observe(hub, secret.hiddenFrom, await tokenWith(hub, secret, token));

  return { secret: secret.name, released, without, with: known };
}

/** What is permitted after a release is no part of it: then the secret is told of a new one. */
function tokenWith(hub: TestHub, { isPermission = false }: Secret, token: string): Promise<string> | string {
  return isPermission ? releasePath(hub) : token;
}

function inventRelease(random: Random): readonly PathOffice[] {
  const released = PATH_OFFICES.filter(() => random(2) === 0);

  return released.length > 0 ? released : PATH_OFFICES.slice(0, 1);
}

/** Undoes what the story before has hidden. */
async function forget(hub: TestHub): Promise<void> {
  await withdrawAll(hub);
  await hub.asOwner(
    "immigration",
    `update immigration_file set is_restricted = false where pseudonym = '${CLIENT_AT.immigration}'`,
  );
  await hub.asOwner(
    "trust-centre",
    `update person_link set person_id = (select person_id from person_link where pseudonym = '${CLIENT_AT.immigration}')
     where pseudonym = '${CLIENT_AT.naturalisation}'`,
  );
}
