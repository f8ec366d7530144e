import { answerOf, type ScenarioAnswer } from "./answer.js";
import { HappeningMistake } from "./deeds.js";
import { Driver } from "./driver.js";
import type { Lane } from "./lane.js";
import type { ReadyScenario } from "./prepare.js";
import { ScenarioMistakes } from "./scenario.js";
import { startSkippedCourt, type SharedParts, type SkippedCourt } from "./skipped-court.js";

export interface SimulateOptions {
  note?: (line: string) => void;
  /** Called when all is done, while the court still stands: histories are read here. */
  before?: (court: SkippedCourt, lanes: readonly Lane[]) => Promise<void>;
}

/** Runs a scenario in skipped time, in a court of its own, and tells what became of its cases. */
export async function simulate({ scenario, profile, lineOf }: ReadyScenario, shared: SharedParts, options: SimulateOptions = {}): Promise<ScenarioAnswer> {
  const court = await startSkippedCourt(profile, shared);
  try {
    const driver = new Driver(court, scenario, options.note);
    await driver.run();
    await options.before?.(court, driver.lanes);
    return await answerOf(court, scenario, driver.lanes);
  } catch (error) {
    if (error instanceof HappeningMistake) throw new ScenarioMistakes(error.errors.map((e) => ({ line: lineOf(e.pointer), ...e })));
    throw error;
  } finally {
    await court.stop();
  }
}
