/** One answer as a client got it. */
export interface LoadedAnswer {
  readonly query: string;
  readonly status: number;
  readonly milliseconds: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its own query asked for.
  readonly body: any;
}

const MOST_ANSWERS = 20_000;

/** So many clients for each query ask it again and again, for so long; every one of them gets an answer to the end. */
export async function load(
  url: string,
  { clients, milliseconds }: { clients: Readonly<Record<string, number>>; milliseconds: number },
): Promise<LoadedAnswer[]> {
  const end = performance.now() + milliseconds;
  const answers: LoadedAnswer[] = [];
  const askAgain = async (query: string): Promise<void> => {
    do answers.push(await ask(url, query));
    while (performance.now() < end && answers.length < MOST_ANSWERS);
  };
  await Promise.all(
    Object.entries(clients).flatMap(([query, count]) => Array.from({ length: count }, () => askAgain(query))),
  );

  return answers;
}

export async function ask(url: string, query: string): Promise<LoadedAnswer> {
  const begin = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(15_000),
  });
  const body = await response.json();

  return { query, status: response.status, milliseconds: performance.now() - begin, body };
}
