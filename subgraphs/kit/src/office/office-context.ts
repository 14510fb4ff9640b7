import type { DisclosureControl } from "../figures/disclosure-control.js";
import type { OpenedMandate } from "../mandate/mandate.js";
import type { Context } from "../schema/context.js";

/** The context of an office that releases segments under a mandate, and figures under disclosure control. */
export interface OfficeContext extends Context {
  readonly control: DisclosureControl;
  /** Opens and checks a sealed mandate against the viewer; throws `NOT_AVAILABLE`. */
  readonly openMandate: (sealed: string) => Promise<OpenedMandate>;
}
