import { Suppression } from "@kim-hub/kit/suppression";
import { assessMunicipality } from "../../municipality/assess-municipality.js";
import { CoordinationCondition } from "../../municipality/coordination-condition.js";
import { findPostYear, listPosts } from "../../post/find-post-year.js";
import type { Post } from "../../post/post.js";
import { PostKind } from "../../post/post-kind.js";
import { assessedOn, type InquiryContext, lastYear } from "../inquiry.js";
import { InquiryFact } from "../inquiry-fact.js";
import { MissingFact, missingWhere } from "../missing-fact.js";
import type { ExtraCoordination } from "./extra-coordination.type.js";

const FACT: Readonly<Record<CoordinationCondition, InquiryFact>> = {
  [CoordinationCondition.OWN_ABH]: InquiryFact.OWN_ABH,
  [CoordinationCondition.OWN_YOUTH_OFFICE]: InquiryFact.OWN_YOUTH_OFFICE,
  [CoordinationCondition.INTEGRATION_COUNCIL]: InquiryFact.INTEGRATION_COUNCIL,
};

/** Of a Kreis or a kreisfreie Stadt: the rule is for municipalities that lie in one. */
const NOT_APPLICABLE: ExtraCoordination = {
  eligible: null,
  unmetConditions: [],
  unknownConditions: [],
  granted: null,
  cents: null,
  suppression: Suppression.NOT_APPLICABLE,
  missing: [],
};

/** Question 1b. */
export async function answerExtraCoordination(inquiry: InquiryContext): Promise<ExtraCoordination> {
  const { municipality, steering, loaders } = inquiry;
  if (municipality.districtAgs === null) return NOT_APPLICABLE;

  const [assessed, postYear] = await Promise.all([
    assessMunicipality(municipality, assessedOn(inquiry), loaders),
    findPostYear(municipality.ags, lastYear(inquiry), loaders),
  ]);
  const posts = postYear ? await listPosts(postYear, loaders) : [];
  const post = posts.find(({ kind }) => kind === PostKind.FURTHER_COORDINATION) ?? null;
  const eligible = assessed.eligibleForExtraCoordination;
  const isUnknown = post === null && eligible !== false;

  return {
    eligible,
    unmetConditions: assessed.unmetConditions,
    unknownConditions: assessed.unknownConditions,
    granted: isUnknown ? null : post !== null,
    cents: post?.grantCents ?? null,
    suppression: suppressionOf(post, eligible),
    missing: [
      ...assessed.unknownConditions.map((condition) => new MissingFact(FACT[condition], municipality)),
      ...missingWhere(isUnknown, InquiryFact.EXTRA_COORDINATION_GRANT, steering),
    ],
  };
}

function suppressionOf(post: Post | null, eligible: boolean | null): Suppression {
  if (post !== null && post.grantCents !== null) return Suppression.NONE;

  return post === null && eligible === false ? Suppression.NOT_APPLICABLE : Suppression.NOT_COLLECTED;
}
