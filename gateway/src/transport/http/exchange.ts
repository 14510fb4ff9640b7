import type { IncomingHttpHeaders } from "node:http";
import { DISCLOSURES_HEADER } from "@kim-hub/kit/envelope";
import type { Dispatcher } from "undici";
import { type AnswerBody, type BodyReader, openBody } from "./answer-body.js";
import { Failed, type Outcome, outcomeOfError, outcomeOfStatus } from "./outcome.js";

type Controller = Dispatcher.DispatchController;

/** One request and its answer over HTTP; reports its outcome once, and nothing after a drop. */
export class Exchange implements Dispatcher.DispatchHandler, BodyReader {
  readonly #most: number;
  readonly #report: (outcome: Outcome) => void;
  #controller: Controller | null = null;
  #decided: Failed | null = null;
  #body: AnswerBody | null = null;
  #over = false;
  #disclosures = 0;

  constructor(mostBytes: number, report: (outcome: Outcome) => void) {
    this.#most = mostBytes;
    this.#report = report;
  }

  /** How many disclosures the subgraph says that it has logged. */
  get disclosures(): number {
    return this.#disclosures;
  }

  /** Called before the first byte is sent, and never without a connection. */
  onRequestStart(controller: Controller): void {
    // Throwing here withdraws the request and keeps the connection; aborting would close it.
    if (this.#over) throw new DroppedError("nobody waits any more");
    this.#controller = controller;
  }

  onResponseStart(_controller: Controller, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.#decided = outcomeOfStatus(status);
    const disclosures = Number(headers[DISCLOSURES_HEADER] ?? 0);
    if (Number.isSafeInteger(disclosures) && disclosures > 0) this.#disclosures = disclosures;
    // A repeated header is a list, which is no coding's name.
    this.#body = openBody(headers["content-encoding"]?.toString(), this.#most, this);
    if (!this.#body) this.garbled();
    else if (Number(headers["content-length"]) > this.#most) this.tooLarge();
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    if (!this.#over) this.#body?.write(chunk);
  }

  onResponseEnd(): void {
    if (!this.#over) this.#body?.end();
  }

  onResponseError(_controller: Controller | null, error: Error): void {
    this.#finish(this.#decided ?? outcomeOfError(error, this.#controller !== null));
    this.#body?.drop();
  }

  whole(bytes: Buffer): void {
    this.#finish(this.#decided ?? bytes);
  }

  tooLarge(): void {
    this.#finish(this.#decided ?? new Failed("TOO_LARGE"));
    this.drop();
  }

  garbled(): void {
    this.#finish(this.#decided ?? new Failed("INVALID_ANSWER"));
    this.drop();
  }

  /** Aborts a request in flight; one that waits for a connection is never sent. */
  drop(): void {
    this.#over = true;
    this.#body?.drop();
    this.#controller?.abort(new DroppedError("dropped"));
  }

  #finish(outcome: Outcome): void {
    if (this.#over) return;
    this.#over = true;
    this.#report(outcome);
  }
}

class DroppedError extends Error {}
