import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { byPathToken } from "../policies/by-path-token.js";
import { WITHDRAWN_FOR_GOOD } from "../policies/ends-for-good.js";
import { Permission } from "./permission.js";

@ObjectType({
  description:
    "Release from confidentiality (Schweigepflichtentbindung, § 203 StGB); a record of its own beside the consent.",
})
@Entity({ policies: [OWN_AUTHORITY, byPathToken("confidentiality_release"), ...WITHDRAWN_FOR_GOOD] })
export class ConfidentialityRelease extends Permission {}
