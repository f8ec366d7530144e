/** Says what a start is busy with: a step of over a second shows itself while it runs. */

export type Say = (line: string) => void;

export interface Step {
  /** A detail of a step that is under way, shown when it has already been slow. */
  note(detail: string): void;
}

export interface Progress {
  step<T>(what: string, work: (step: Step) => Promise<T>): Promise<T>;
}

/** `firstMs`: when a step first shows itself; `everyMs`: how often it says that it still goes on. */
export function progress(say: Say, { firstMs = 1_000, everyMs = 5_000 } = {}): Progress {
  return {
    async step(what, work) {
      const began = Date.now();
      const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
      let detail = "";
      let shown = false;
      const show = () => {
        say(`  … ${what}${detail && `: ${detail}`}${shown ? ` (${seconds()})` : ""}`);
        shown = true;
      };
      let timer = setTimeout(function again() {
        show();
        timer = setTimeout(again, everyMs);
      }, firstMs);
      try {
        const result = await work({
          note: (text) => {
            detail = text;
            if (shown) show();
          },
        });
        say(`  ✓ ${what} (${seconds()})`);
        return result;
      } catch (error) {
        say(`  ✗ ${what} (${seconds()})`);
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

export const quiet: Progress = { step: (_what, work) => work({ note: () => undefined }) };
