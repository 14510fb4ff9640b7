import { addDays } from "@kim-hub/kit/calendar";
import { createRandom, type Random } from "@kim-hub/kit/test-random";
import type { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { ApplicationDecision } from "../residence-application/application-decision.js";
import { ResidenceApplication } from "../residence-application/residence-application.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "./create-file.js";

/** A file with its rows. */
export interface InventedFile {
  readonly file: ImmigrationFile;
  readonly statuses: readonly ResidenceStatus[];
  readonly applications: readonly ResidenceApplication[];
}

/** Files with statuses in any order, which no law allows, so that figures meet everything; the same for the same seed. */
export function inventFiles(seed: number, count: number): InventedFile[] {
  const random = createRandom(seed);

  return Array.from({ length: count }, (_, index) => inventFile(random, `F ${seed}/${index}`));
}

/** The persons of these files; an authority knows each by one number. */
export function personsOf(invented: readonly InventedFile[]): ReadonlySet<string> {
  return new Set(invented.map(({ file: { authorityId, personNumber } }) => `${authorityId} ${personNumber}`));
}

const MUNICIPALITIES = ["05711000", "05554012", "05554020", null];
const BIRTH_DATES = ["-11-30", "-04", "", null];
const CODES = [
  StatusCode.TOLERATION,
  StatusCode.TOLERATION_EMPLOYMENT,
  StatusCode.RP_OPPORTUNITY,
  StatusCode.RP_OPPORTUNITY,
  StatusCode.FICTION_CERTIFICATE,
  StatusCode.RP_WELL_INTEGRATED_YOUTH,
  StatusCode.RP_SUSTAINABLE_INTEGRATION,
  StatusCode.RP_FAMILY,
];
const DECISIONS = Object.values(ApplicationDecision);

function inventFile(random: Random, fileReference: string): InventedFile {
  const day = () => addDays("2022-10-01", random(900));
  const sometimes = <T>(value: T): T | null => (random(10) === 0 ? value : null);
  const pick = <T>(values: readonly T[]): T | undefined => values[random(values.length)];
  const end = pick(BIRTH_DATES) ?? null;
  const file = createFile({
    authorityId: pick(["ABH-05711", "ABH-05554"]) ?? "ABH-05711",
    fileReference,
    // Of few numbers, so that people have several files.
    personNumber: `P ${random(120)}`,
    municipality: pick(MUNICIPALITIES) ?? null,
    birthDate: end === null ? null : `${1940 + random(80)}${end}`,
    isRestricted: sometimes(true) ?? false,
    handedOverOn: sometimes(day()),
  });
  const codes = [...Array.from({ length: random(4) }, () => pick(CODES)), sometimes(StatusCode.NATURALISED)];

  return {
    file,
    statuses: codes.flatMap((code) => {
      const validFrom = day();

      return code
        ? [
            new ResidenceStatus({
              file,
              code,
              validFrom,
              validTo: pick([null, addDays(validFrom, random(400))]) ?? null,
            }),
          ]
        : [];
    }),
    applications: Array.from({ length: random(3) }, () => {
      const receivedOn = day();
      const decision = pick([null, ...DECISIONS]) ?? null;

      return new ResidenceApplication({
        ...{ file, basis: pick(CODES) ?? StatusCode.RP_OPPORTUNITY, receivedOn },
        ...{ decision, decidedOn: decision && addDays(receivedOn, random(300)) },
      });
    }),
  };
}
