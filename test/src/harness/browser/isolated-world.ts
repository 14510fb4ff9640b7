import type { CDPSession, Page } from "playwright-core";

/** A place beside the page's own scripts: it sees the same document and nothing of theirs, and the page's CSP does not bind it. */
export interface IsolatedWorld {
  readonly session: CDPSession;
  /** Evaluates an expression, awaits it, and returns its value. */
  evaluate(expression: string): Promise<unknown>;
  /** Runs a function there, which may name nothing from outside but its argument. */
  call<Argument, Value>(act: (argument: Argument) => Value, argument: Argument): Promise<Awaited<Value>>;
  close(): Promise<void>;
}

export async function openIsolatedWorld(page: Page): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });

  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);

    return result.value;
  };

  return {
    session,
    evaluate,
    call: (act, argument) => evaluate(`(${act})(${JSON.stringify(argument)})`),
    close: () => session.detach(),
  };
}
