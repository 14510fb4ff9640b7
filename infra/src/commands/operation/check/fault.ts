/** Something that keeps a service from working, or soon will. */
export interface Fault {
  /** What was looked at, for programs. */
  readonly part: "configuration" | "keys" | "certificates" | "database" | "services" | "issuer" | "logs" | "clocks";
  /** One sentence that names the thing and the rule. */
  readonly sentence: string;
}

/** What one part finds; a failure without a sentence of its own is its finding too. */
export async function findIn(
  part: Fault["part"],
  find: () => Promise<readonly string[]> | readonly string[],
): Promise<readonly Fault[]> {
  const sentences = await Promise.resolve()
    .then(find)
    .catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);

  return sentences.map((sentence) => ({ part, sentence: sentence.endsWith(".") ? sentence : `${sentence}.` }));
}
