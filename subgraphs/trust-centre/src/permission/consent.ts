import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { byPathToken } from "../policies/by-path-token.js";
import { WITHDRAWN_FOR_GOOD } from "../policies/ends-for-good.js";
import { Permission } from "./permission.js";

@ObjectType({
  description: "Consent to passing data on (Einwilligung, Art. 6 Abs. 1 lit. a, Art. 7 DSGVO, § 67b Abs. 2 SGB X).",
})
@Entity({ policies: [OWN_AUTHORITY, byPathToken("consent"), ...WITHDRAWN_FOR_GOOD] })
export class Consent extends Permission {}
