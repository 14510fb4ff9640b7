import type { FastifyInstance, FastifyRequest } from "fastify";
import { Failure } from "../failure.js";
import { FORM_BYTES } from "./file-limits.js";
import { readMultipart } from "./read-multipart.js";

/** Lets forms at the routes of `http` send files; at all others such a form is refused as a type that is not known. */
export function acceptFiles(http: FastifyInstance): void {
  http.addContentTypeParser(
    "multipart/form-data",
    { parseAs: "buffer", bodyLimit: FORM_BYTES },
    ({ headers }: FastifyRequest, body: Buffer) =>
      readMultipart({ ...headers, "content-type": headers["content-type"] ?? "" }, body).catch(() => {
        throw new Failure("BAD_REQUEST", { status: 400 });
      }),
  );
}
