/** A run of Latin letters, digits and what stands between them, such as `§ 37 StAG` or `LG-05711`. */
const RUN = /(?:§ )?[\p{Script=Latin}\d](?:[\p{Script=Latin}\d.,§/ -]*[\p{Script=Latin}\d])?/gu;

const [LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE] = ["\u2066", "\u2069"];

/** Marks the ids and norms of a text that is written from right to left: without, `§ 203 StGB` is shown from back to front. */
export function isolateLatin(text: string): string {
  return text.replaceAll(RUN, (run) =>
    /\p{Script=Latin}|-/u.test(run) ? `${LEFT_TO_RIGHT_ISOLATE}${run}${POP_ISOLATE}` : run,
  );
}
