import type { ProofStatement } from "../client-proof/client-proof.js";
import type { LinkEnding } from "../client-proof/link-endings.js";
import type { DisclosureControl } from "../figures/disclosure-control.js";
import type { LinkageCodes } from "../linkage/linkage-codes.js";
import type { FiledIdentity } from "../linkage/linkage-identity.js";
import type { OpenedMandate } from "../mandate/mandate.js";
import type { Context } from "../schema/context.js";

/** The context of an office that releases segments under a mandate, proves to the trust centre whom it knows, and has figures under disclosure control. */
export interface OfficeContext extends Context {
  readonly control: DisclosureControl;
  /** Opens and checks a sealed mandate against the viewer; throws `NOT_AVAILABLE`. */
  readonly openMandate: (sealed: string) => Promise<OpenedMandate>;
  /** The codes by which the trust centre may compare a person who agreed to be linked. */
  readonly makeLinkageCodes: (identity: FiledIdentity) => LinkageCodes;
  /** Seals whose links have to be over, for the trust centre in an audit by the viewer. */
  readonly sealEndings: (endings: readonly LinkEnding[]) => Promise<string>;
  /** Seals a statement on a person of the viewer's authority, which the viewer may pass on to the trust centre and nobody else can. */
  readonly sealProof: (statement: ProofStatement) => Promise<string>;
}
