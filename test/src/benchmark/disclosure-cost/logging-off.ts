import type { DisclosingContext } from "@kim-hub/kit/disclosing-context";
import { Disclosures } from "@kim-hub/kit/disclosures";
import { Loaders } from "@kim-hub/kit/loaders";
import { Pages } from "@kim-hub/kit/pages";

/** From here on this process resolves personal fields in their transaction as before, and writes no row: the baseline of the benchmark. */
export function switchLoggingOff(): void {
  Disclosures.prototype.record = <C extends DisclosingContext>(
    _field: unknown,
    context: C,
    resolve: (context: C) => unknown,
  ): Promise<unknown> =>
    context.em.fork().transactional(async (em) => {
      const entered = { em, loaders: new Loaders(em, context.work), pages: new Pages(em), disclose: () => undefined };

      return resolve({ ...context, ...entered });
    });
}
