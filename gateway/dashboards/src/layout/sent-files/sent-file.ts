import type { FastifyRequest } from "fastify";

/** A file that a form has sent; it is kept in memory until the request is answered, and nowhere else. */
export class SentFile {
  /** As the sender's computer calls it, without its folders. */
  readonly name: string;
  readonly bytes: Buffer;

  constructor(name: string, bytes: Buffer) {
    this.name = name;
    this.bytes = bytes;
  }
}

/** The chosen files of a form, by the field's name. */
export function filesOf({ body }: Pick<FastifyRequest, "body">): ReadonlyMap<string, SentFile> {
  return new Map(
    Object.entries(Object(body)).flatMap(([name, value]) => (value instanceof SentFile ? [[name, value]] : [])),
  );
}
