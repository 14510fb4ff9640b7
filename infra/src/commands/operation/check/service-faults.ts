import { askService } from "@kim-hub/kit/ask-service";
import { RELEASE, RELEASE_HEADER } from "@kim-hub/kit/release";
import type { TlsIdentity } from "@kim-hub/kit/tls-identity";
import { readGap } from "./clock-gap.js";

/** Another service that the checked one asks. */
export interface OtherService {
  readonly name: string;
  readonly url: string;
}

const ANSWER_MILLISECONDS = 5000;
const SECOND = 1000;

/** Whether the other service can be reached with the checked one's certificate, is ready, of this release, and has the same time. */
export async function listServiceFaults(
  { name, url }: OtherService,
  identity: TlsIdentity | null,
): Promise<{ services: readonly string[]; clocks: readonly string[] }> {
  const sent = Date.now();
  const question = { url: new URL("/ready", url), service: name, milliseconds: ANSWER_MILLISECONDS, identity };
  const answer = await askService(question).catch((error: unknown) => describe(error));
  if (typeof answer === "string")
    return { services: [`${name} cannot be reached at ${new URL(url).origin}: ${answer}.`], clocks: [] };
  const { status, headers, body } = answer;
  const release = headers[RELEASE_HEADER];
  const told = Date.parse(headers.date ?? "");
  const services = [
    ...(status === 200 ? [] : [`${name} answers ${status} at /ready${reasonsOf(body)}.`]),
    ...(release === undefined || release === RELEASE
      ? []
      : [`${name} is of the release ${String(release)}, and this is ${RELEASE}.`]),
  ];

  return {
    services,
    clocks: Number.isNaN(told) ? [] : readGap(name, { sent, received: Date.now(), told, coarseness: SECOND }),
  };
}

/** Why a connection failed, in Node's own word for it. */
function describe(error: unknown): string {
  const { code, name } = Object(error);

  return name === "AbortError" || name === "TimeoutError"
    ? `it does not answer within ${ANSWER_MILLISECONDS / SECOND} s`
    : String(code ?? name);
}

function reasonsOf(body: string): string {
  try {
    const { reasons } = Object(JSON.parse(body));

    return Array.isArray(reasons) ? `, because of ${reasons.join(", ")}` : "";
  } catch {
    return "";
  }
}
