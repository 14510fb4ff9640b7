import type { RequestWork } from "./request-work.js";

/**
 * When a DataLoader sends what it was asked for: as by default, after every promise that is settled by now; later if fields began to wait
 * for their turn meanwhile, so that taking turns costs no statement.
 */
export function batchAfterTurns(work: RequestWork | undefined): (send: () => void) => void {
  const schedule = (send: () => void): void =>
    void Promise.resolve().then(() =>
      process.nextTick(() => {
        if (work?.waits) work.afterTurns(() => schedule(send));
        else send();
      }),
    );

  return schedule;
}
