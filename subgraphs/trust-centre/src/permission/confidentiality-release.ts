import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { byPathToken } from "../row-level-security.js";
import { Permission } from "./permission.js";

@ObjectType({
  description:
    "Release from confidentiality (Schweigepflichtentbindung, § 203 StGB); a record of its own beside the consent.",
})
@Entity({ policies: [OWN_AUTHORITY, byPathToken("confidentiality_release")] })
export class ConfidentialityRelease extends Permission {}
