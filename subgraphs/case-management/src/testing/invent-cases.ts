import { addDays } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { createRandom, type Random } from "@kim-hub/kit/test-random";
import type { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseState } from "../case-file/case-state.js";
import { CasePerson } from "../case-person/case-person.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { createCase } from "./create-case.js";

/** A case with its rows. */
export interface InventedCase {
  readonly caseFile: CaseManagementCase;
  readonly stages: readonly CaseStage[];
  readonly persons: readonly CasePerson[];
}

/** Cases whose stages keep the binding order, with jumps, stages entered again, and every way to end; the same for the same seed. */
export function inventCases(seed: number, count: number): InventedCase[] {
  const random = createRandom(seed);

  return Array.from({ length: count }, (_, index) => inventCase(random, `E ${seed}/${index}`));
}

const STAGES = Object.values(CaseStageCode);
const CLOSED = [
  CaseState.CLOSED_MOVED,
  CaseState.CLOSED_REFERRED,
  CaseState.CLOSED_WITHDRAWN,
  CaseState.CLOSED_NO_CONTACT,
];
const MUNICIPALITIES = ["05711000", "05554012", "05554020", null];
const GROUPS = [StatusGroup.TOLERATED, StatusGroup.PROTECTION];
const AUTHORITIES = ["CM-05711", "CM-05711-CARITAS"];

function inventCase(random: Random, fileReference: string): InventedCase {
  const openedOn = addDays("2023-01-01", random(500));
  const entries = inventEntries(random, openedOn);
  const last = entries.at(-1);
  const isEvaluated = entries.some(([stage]) => stage === CaseStageCode.EVALUATION);
  const states = isEvaluated ? [...CLOSED, CaseState.CLOSED_GOAL_REACHED] : CLOSED;
  const isClosed = random(3) > 0;
  const state = isClosed ? (states[random(states.length)] ?? CaseState.CLOSED_MOVED) : CaseState.OPEN;
  const closedOn = isClosed ? addDays(last?.[2] ?? last?.[1] ?? openedOn, random(3) * random(20)) : null;
  const authorityId = AUTHORITIES[random(2)] ?? "CM-05711";
  // Of few numbers, so that people have several cases.
  const personNumber = `P ${random(60)}`;
  const caseFile = createCase({
    ...{ authorityId, fileReference, personNumber, openedOn, state, closedOn },
    ...{ municipality: MUNICIPALITIES[random(4)] ?? null, isRestricted: random(20) === 0 },
    ...{ birthDate: `${1940 + random(70)}-05`, statusGroup: GROUPS[random(3)] ?? null },
  });
  const stages = entries.map(
    ([stage, startedOn, endedOn, jumpReason]) => new CaseStage({ caseFile, stage, startedOn, endedOn, jumpReason }),
  );
  const persons = Array.from({ length: random(3) }, (_, index) => {
    const name = { familyName: "Beispiel (erfunden)", givenNames: null, birthDate: `${2000 + random(20)}-09-30` };

    return new CasePerson({ caseFile, authorityId, personNumber: `P ${random(60)} ${index}`, role: "CHILD", ...name });
  });

  return { caseFile, stages, persons };
}

type Entry = readonly [stage: CaseStageCode, startedOn: string, endedOn: string | null, jumpReason: string | null];

function inventEntries(random: Random, openedOn: string): Entry[] {
  const entries: Entry[] = [];
  const entered = new Set<number>();
  let day = openedOn;
  while (random(6) > 0) {
    const next = Math.max(0, ...[...entered].map((place) => place + 1));
    const place = random(4) > 0 ? next : random(STAGES.length);
    const stage = STAGES[place];
    if (!stage) break;
    const isJump = !entered.has(place) && place !== next;
    const endedOn = random(8) === 0 ? null : addDays(day, random(60));
    // Of two rows that begin on one day the binding order decides.
    if (entries.at(-1)?.[1] === day) day = addDays(day, 1);
    entries.push([stage, day, endedOn !== null && endedOn < day ? day : endedOn, isJump ? "erfunden" : null]);
    entered.add(place);
    if (endedOn === null) break;
    day = addDays(endedOn < day ? day : endedOn, random(10));
  }

  return entries;
}
