/** What a log says of an error: its kind and code, never its message, which may quote a token. */
export function namedError(error: unknown): { readonly error: string; readonly code: string | null } {
  const { code, error: oauth } = Object(error);

  return { error: error instanceof Error ? error.name : typeof error, code: textOf(oauth) ?? textOf(code) };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
