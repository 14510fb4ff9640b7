import { NotAvailableError } from "@kim-hub/kit/errors";
import type { OpenedMandate } from "@kim-hub/kit/mandate";

/** Which request has used each mandate, until it has run out. */
export class MandateUses {
  readonly #requests = new Map<string, { readonly requestId: string; readonly until: number }>();

  /** Throws `NOT_AVAILABLE` where another request has used it. */
  note({ id, expiresAt }: OpenedMandate, requestId: string): void {
    for (const [known, { until }] of this.#requests) if (until < Date.now()) this.#requests.delete(known);
    const used = this.#requests.get(id);
    if (used && used.requestId !== requestId) throw new NotAvailableError();
    this.#requests.set(id, { requestId, until: expiresAt.getTime() });
  }
}
