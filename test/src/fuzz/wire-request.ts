/** A request that an HTTP client sends correctly, whatever its content. */
export interface HttpRequest {
  readonly kind: "http";
  readonly family: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Bytes that are written to a socket, which is given up after a while. */
export interface RawRequest {
  readonly kind: "raw";
  readonly family: string;
  readonly chunks: readonly (string | Buffer)[];
  /** How long the answer is waited for; a slow caller writes its chunks over this time. */
  readonly milliseconds: number;
}
