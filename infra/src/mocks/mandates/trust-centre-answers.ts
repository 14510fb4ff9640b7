import { randomUUID } from "node:crypto";
import { AgeBand } from "@kim-hub/kit/age-band";
import { localDate } from "@kim-hub/kit/calendar";
import { NotAvailableError, NotFoundError } from "@kim-hub/kit/errors";
import { sealMandate } from "@kim-hub/kit/mandate";
import { OFFICES, type Office } from "@kim-hub/kit/office";
import { openProof } from "@kim-hub/kit/open-proof";
import { RELEASING_OFFICES } from "@kim-hub/offices/office-names";
import { recordOf } from "@kim-hub/offices/record-of";
import { endOfSitting } from "@kim-hub/trust-centre/end-of-sitting";
import { createPathId, createPathToken, hashPathToken } from "@kim-hub/trust-centre/path-token";
import { requireOwnSteeringGroup } from "@kim-hub/trust-centre/require-own-steering-group";
import { sealOwnMandates } from "@kim-hub/trust-centre/seal-own-access";
import { sealPath } from "@kim-hub/trust-centre/seal-path";
import { CLIENTS } from "../../demonstration/clients.js";
import { proofKeyOf } from "../../installation/keys/key-pairs.js";
import type { AnswerField, MockContext, OwnAnswers } from "../mock-context.js";
import { linkedPseudonym } from "./linked-pseudonym.js";
import type { MockKeys } from "./mock-keys.js";

/** A released path; the mandates of its offices differ from question to question. */
interface MockPath extends Omit<Parameters<typeof sealPath>[0], "offices"> {
  readonly steeringGroup: string;
}

interface Asked {
  readonly steeringGroup?: unknown;
  readonly ageBand?: unknown;
  readonly sitting?: unknown;
}

/**
 * The fields of the mocked trust centre that lead to people: every pseudonym is linked with every office, every office's part is released, and
 * the mandates are real ones, so that the office which really runs answers for its own person. Paths live as long as the process.
 */
export function createTrustCentreAnswers(keys: MockKeys, policyVersion: string): OwnAnswers {
  const paths = new Map<string, MockPath>();
  const signing = keys.private("mandate");
  const officeKeys = recordOf(OFFICES, (office) => keys.public(office));
  const proofKeys = {
    decryption: keys.private("trust-centre"),
    offices: recordOf(OFFICES, (office) => keys.public(proofKeyOf(office))),
  };
  const sealing = ({ viewer }: MockContext) => ({
    viewer,
    policyVersion,
    sealMandate: (mandate: Parameters<typeof sealMandate>[0], office: Office) =>
      sealMandate(mandate, office, { signing, office: officeKeys[office] }),
  });
  const seal = (path: MockPath, preview: boolean, context: MockContext) =>
    sealPath({ ...path, offices: listSenders(path.clientId) }, { body: path.steeringGroup, preview }, sealing(context));

  return new Map<string, AnswerField>([
    [
      "Mutation.releasePath",
      (_known, { input }, { viewer }) => {
        const asked = Object(input);
        const path = createPath(asked, String(asked.clientPseudonym), viewer);
        const token = createPathToken();
        paths.set(hashPathToken(token), path);
        const { pathId, validUntil } = path;

        return { pathId, token, validUntil, releasedOffices: RELEASING_OFFICES };
      },
    ],
    [
      "Mutation.revokePath",
      (_known, { pathId }) => {
        const [hash] = [...paths].find(([, path]) => path.pathId === pathId) ?? [];
        if (hash === undefined)
          throw new NotFoundError("There is no released path of this id in the own case management.");

        return paths.delete(hash);
      },
    ],
    [
      "Query.releasedPath",
      (_known, { token }, context) => {
        const path = paths.get(hashPathToken(String(token)));
        if (!path || path.steeringGroup !== context.viewer.body || path.validUntil <= new Date())
          throw new NotAvailableError();

        return seal(path, false, context);
      },
    ],
    [
      "Query.previewPath",
      async (_known, args, context) => {
        const { viewer } = context;
        const { pseudonym } = await openProof(String(args.proof), "COUNTER", { viewer, keys: proofKeys });

        return seal(createPath(args, pseudonym, viewer), true, context);
      },
    ],
    [
      "Query.myDisclosures",
      (_known, _args, context) => {
        const [own] = CLIENTS;
        if (!own) throw new NotFoundError("The demonstration has no clients.");
        const { pseudonym } = own.caseManagement;
        const links = OFFICES.map((office) => ({ office, pseudonyms: [linkedPseudonym(pseudonym, office)] }));

        return sealOwnMandates(links, sealing(context));
      },
    ],
  ]);
}

/** What a case manager releases, or would release, by the trust centre's own rules for group and sitting. */
function createPath(
  { steeringGroup, ageBand, sitting }: Asked,
  clientId: string,
  viewer: MockContext["viewer"],
): MockPath {
  const group = String(steeringGroup);

  return {
    clientId,
    pathId: createPathId(),
    ags: requireOwnSteeringGroup(group, viewer),
    ageBand: Object.values(AgeBand).find((band) => band === ageBand) ?? null,
    validUntil: endOfSitting(typeof sitting === "string" ? sitting : localDate()),
    steeringGroup: group,
  };
}

/** Every office as it releases its part, with a mandate of this question alone. */
function listSenders(pseudonym: string) {
  return RELEASING_OFFICES.map((office) => ({
    office,
    mandateId: randomUUID(),
    pseudonyms: [linkedPseudonym(pseudonym, office)],
    categories: ["PATH_SEGMENTS"] as const,
    named: true,
    restsOn: [randomUUID()],
  }));
}
