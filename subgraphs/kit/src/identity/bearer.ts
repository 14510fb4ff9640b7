/** The token of a header such as `authorization: Bearer …`; null if the header is missing or holds no JWT. */
export function readBearer(header: string | undefined): string | null {
  const [, token = null] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header ?? "") ?? [];

  return token;
}
