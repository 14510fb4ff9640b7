import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { OFFICES } from "@kim-hub/kit/office";
import { createRandom } from "@kim-hub/kit/test-random";
import { permissionState } from "../permission/permission-state.js";
import type { Racer } from "../testing/race/racers.js";
import { type Made, type Race, runRace } from "../testing/race/run-race.js";
import { deadFrom, isEffective } from "../testing/race/what-ends.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const RACES = 150;
/** Races that are run beside each other. */
const LANES = 4;
const SEED = 20261127;
/** What may be answered to somebody who comes too late; all else is a fault. */
const LATE = ["CONFLICT", "NOT_FOUND", "NOT_AVAILABLE"];

/** How often what happened, race by race. */
const seen: Record<string, number>[] = [];

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

interface Released extends Pick<Made, "racer"> {
  readonly token: string;
  readonly pathId: string;
  readonly releasedOffices: readonly string[];
}

const grantsOf = ({ made }: Race): readonly Released[] =>
  made.flatMap(({ name, racer, answer }) =>
    name === "release" && !answer.errors ? [{ racer, ...answer.data.releasePath }] : [],
  );

const faultsOf = ({ made }: Race) =>
  made.filter(
    ({ answer: { status, errors = [] } }) =>
      status >= 500 || errors.some(({ extensions }) => !LATE.includes(extensions.code)),
  );

/** The kinds and codes of all faults so far, which no answer tells. */
const loggedFaults = () =>
  trust
    .log()
    .split("\n")
    .filter((line) => line.includes("masked error"));

/** Questions that were asked after the answer by which the path was dead, and were answered. */
const answeredLate = (race: Race) =>
  race.made.filter(
    ({ name, racer, began, answer }) => name === "ask" && !answer.errors && began > deadFrom(race, racer),
  );

interface Withdrawn {
  readonly racer: Racer;
  readonly sender: string;
}

/** Paths with an office whose permission was withdrawn meanwhile and given anew by nobody: the release came first, and is dead. */
function outlived({ made, racers }: Race, alive: readonly Released[]) {
  const isGivenAnew = (racer: Racer, sender: string) =>
    made.some((move) => move.name === "permit" && move.racer === racer && move.sender === sender);
  const withdrawn = made.filter(isEffective).flatMap(({ name, racer, answer }): readonly Withdrawn[] => {
    if (name === "withdraw")
      return answer.data.withdrawPermissions.map(({ sender }: { sender: string }) => ({ racer, sender }));
    // The person withdraws everything of whoever they are found to be. Once the immigration office's link is undone, its counter withdraws
    // nothing of the client's.
    if (name === "withdrawAtCounter" && made.some((move) => move.name === "unlink")) return [];

    return OFFICES.map((sender) => ({ racer: racers.one, sender }));
  });

  return alive.filter(({ racer, releasedOffices }) =>
    withdrawn.some(
      (each) => each.racer === racer && releasedOffices.includes(each.sender) && !isGivenAnew(racer, each.sender),
    ),
  );
}

/** Of the client's permissions, the offices for which both kinds hold, as the fold outside the database says. */
async function permittedOffices(clientId: string): Promise<readonly string[]> {
  const rows =
    await trust.rows(`select permission.sender, permission.kind, valid_from::text as "validFrom", valid_to::text as "validTo",
      guardians_needed as "guardiansNeeded", json_agg(json_build_object('event', event, 'onDay', on_day, 'signer', signer)) as events
    from permission join permission_event on permission_id = permission.id where client_id = '${clientId}' group by permission.id`);
  const held = rows.filter((row) => permissionState(Object(row), Object(row).events, localDate()) === "GIVEN");
  const kinds = Map.groupBy(held, ({ sender }) => String(sender));

  return [...kinds].filter(([, of]) => new Set(of.map(({ kind }) => kind)).size === 2).map(([sender]) => sender);
}

/** Paths that are not dead by the tables alone, although a withdrawal of the person and group was recorded after their release. */
const withdrawnSince = (pathIds: readonly string[]) =>
  trust.rows(`select path.path_id from released_path path join person_link own on own.id = path.client_id
      join person_link other on other.person_id = own.person_id
      join permission on permission.client_id = other.id and permission.recipient = path.steering_group
      join permission_event event on event.permission_id = permission.id and event.event = 'WITHDRAWN'
    where event.recorded_at >= path.released_at and path.path_id in (${["", ...pathIds].map((id) => `'${id}'`)})`);

/** Mandates of the immigration office that were sealed on its link until it was undone, and that no breach names. */
const missedByBreach = ({ racers: { immigration } }: Race) =>
  trust.rows(`select id, path_id from sealed_mandate where '${immigration.id}' = any (link_ids)
    and exists (select from link_breach where link_id = '${immigration.id}')
    and not exists (select from link_breach where link_id = '${immigration.id}' and sealed_mandate.id = any (mandate_ids))`);

/** What a race has broken of what has to hold. */
async function brokenBy(race: Race): Promise<object> {
  const released = grantsOf(race);
  const answers = await Promise.all(released.map(({ token }) => trust.askPath(token)));
  const alive = released.filter((_, index) => !answers[index]?.errors);
  const unpermitted = released.map(async ({ racer }, index) => {
    const permitted = await permittedOffices(racer.client.id);

    return (answers[index]?.data.releasedPath?.releasedOffices ?? []).filter(
      (office: string) => !permitted.includes(office),
    );
  });
  const before = [race.racers.one, race.racers.other].filter((racer) => deadFrom(race, racer) < Infinity);
  const old = await Promise.all(before.map(({ token }) => trust.askPath(token)));
  seen.push({ alive: alive.length, dead: released.length - alive.length, ...count(race) });

  return {
    faults: faultsOf(race).map(({ name, answer }) => `${name}: ${answer.text} ${loggedFaults()}`),
    late: answeredLate(race).map(({ racer }) => racer.pathId),
    outlived: outlived(race, alive).map(({ pathId }) => pathId),
    withdrawnSince: await withdrawnSince(alive.map(({ pathId }) => pathId)),
    unpermitted: (await Promise.all(unpermitted)).flat(),
    revived: before
      .filter((_, index) => old[index]?.errors?.[0]?.extensions.code !== "NOT_AVAILABLE")
      .map(({ pathId }) => pathId),
    missedByBreach: await missedByBreach(race),
  };
}

const NOTHING = {
  ...{ faults: [], late: [], outlived: [], withdrawnSince: [], unpermitted: [], revived: [], missedByBreach: [] },
};

test(`in ${RACES} races of withdrawals with releases, permissions, links and questions no path outlives a withdrawal, and nothing fails`, async () => {
  const rounds = Array.from({ length: RACES }, (_, round) => round);
  const lanes = Array.from({ length: LANES }, (_, lane) => rounds.filter((round) => round % LANES === lane));
  await Promise.all(
    lanes.map(async (lane) => {
      for (const round of lane) {
        const race = await runRace(trust, createRandom(SEED + round));
        expect({ round, ...(await brokenBy(race)) }).toEqual({ round, ...NOTHING });
      }
    }),
  );

  // A race that nobody wins is none: everything has happened often, in one order and in the other.
  for (const what of ["alive", "dead", "joined", "unlinked", "refused", "answered"])
    expect([what, seen.reduce((sum, each) => sum + (each[what] ?? 0), 0) > RACES / 10]).toEqual([what, true]);
}, 300_000);

function count({ made }: Race): Record<string, number> {
  const how = (wanted: Made["name"], test: (answer: Made["answer"]) => boolean) =>
    made.filter(({ name, answer }) => name === wanted && test(answer)).length;

  return {
    joined: how("join", ({ data }) => data?.redeemLinkVoucher === true),
    unlinked: how("unlink", ({ errors }) => !errors),
    refused: how("ask", ({ errors }) => errors !== undefined),
    answered: how("ask", ({ errors }) => !errors),
  };
}
