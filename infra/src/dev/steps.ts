/** Tells one step after the other with what it did and how long it took. */
export interface Steps {
  run<T>(title: string, work: () => Promise<T>, tell?: (result: T) => string): Promise<T>;
}

/** Tells nothing. */
export const SILENT_STEPS: Steps = { run: (_title, work) => work() };

/** Prints `✓ title  result  1.2 s`; on a terminal the step under way is shown too. */
export function createSteps(output: NodeJS.WriteStream): Steps {
  return {
    async run(title, work, tell = () => "") {
      const begin = performance.now();
      if (output.isTTY) output.write(`  … ${title}`);
      const clear = output.isTTY ? "\r\u001b[K" : "";
      try {
        const result = await work();
        output.write(`${clear}  ✓ ${title.padEnd(22)} ${tell(result).padEnd(40)} ${seconds(begin)}\n`);

        return result;
      } catch (error) {
        output.write(`${clear}  ✗ ${title}\n`);
        throw error;
      }
    },
  };
}

function seconds(begin: number): string {
  return `${((performance.now() - begin) / 1000).toFixed(1).padStart(5)} s`;
}
