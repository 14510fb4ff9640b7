import type { OpenedMandate } from "../mandate/mandate.js";
import type { Context } from "../schema/context.js";

/** The context of an office that releases segments under a mandate. */
export interface OfficeContext extends Context {
  /** Opens and checks a sealed mandate against the viewer; throws `NOT_AVAILABLE`. */
  readonly openMandate: (sealed: string) => Promise<OpenedMandate>;
}
