import { addDays, quarterOf } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { createRandom, type Random } from "@kim-hub/kit/test-random";
import { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import type { ProcedureDecision } from "../naturalisation-procedure/procedure-decision.js";
import { ProcedureHandover } from "../procedure-handover/procedure-handover.js";
import { createProcedure } from "./create-procedure.js";

const PLACES = ["05711000", "05554008", "05554012", null];
const AUTHORITIES = ["EBH-05711", "EBH-05554"];
const DECISIONS: readonly ProcedureDecision[] = ["GRANTED", "GRANTED", "REFUSED", "WITHDRAWN", "TRANSFERRED"];
const BASES = Object.values(NaturalisationBasis);

/** An invented procedure with the handovers by which the office took it on. */
export interface InventedProcedure {
  readonly procedure: NaturalisationProcedure;
  readonly handovers: readonly ProcedureHandover[];
}

/** Procedures of every kind that began in three years: counselling, taken over, ended in every way, passed on within the database, restricted. */
export function inventProcedures(seed: number, count: number): readonly InventedProcedure[] {
  const random = createRandom(seed);

  return Array.from({ length: count }, () => inventProcedure(random));
}

function inventProcedure(random: Random): InventedProcedure {
  const isSo = (oneIn: number) => random(oneIn) === 0;
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const later = (day: string, most: number) => addDays(day, random(most));
  const authorityId = pick(AUTHORITIES);
  const firstContactOn = later("2022-01-03", 1000);
  const appointmentOn = isSo(4) ? null : later(firstContactOn, 200);
  const receivedOn = isSo(6) ? null : later(appointmentOn ?? firstContactOn, 250);
  const cameOn = receivedOn !== null && isSo(4) ? later(receivedOn, 200) : null;
  const decision = receivedOn === null || isSo(3) ? null : pick(DECISIONS);
  const decidedOn = decision && later(cameOn ?? receivedOn ?? firstContactOn, 400);
  const isMoved = decision === "TRANSFERRED" && isSo(2);
  const procedure = createProcedure({
    ...{ authorityId, pseudonym: `${authorityId} person ${random(120)}`, municipality: pick(PLACES) },
    ...{ isRestricted: isSo(12), basis: pick(BASES), firstContactOn: isSo(5) ? null : firstContactOn, appointmentOn },
    ...{ receivedOn, decision, decidedOn, transferredTo: decision === "TRANSFERRED" ? "EBH-05758" : null },
    ...{ transferredFrom: cameOn && "EBH-05758", transferredFromOn: cameOn },
    handedOverOn: decision === "GRANTED" && decidedOn && !isSo(3) ? later(decidedOn, 200) : null,
    // The old office's export goes on to have it as open.
    ...(isMoved && { transferredOn: decidedOn, decision: null, decidedOn: null, transferredTo: null }),
  });
  const acceptedQuarter = cameOn && !isSo(3) ? quarterOf(cameOn) : null;
  const fromOffice = isSo(4) ? Office.CASE_MANAGEMENT : Office.NATURALISATION;
  const sent = acceptedQuarter === null ? [] : isSo(5) ? ["2021-Q3", "2021-Q4"] : ["2021-Q4"];

  return {
    procedure,
    handovers: sent.map(
      (sentQuarter) =>
        new ProcedureHandover({ procedure, fromOffice, sentQuarter, acceptedQuarter: String(acceptedQuarter) }),
    ),
  };
}
