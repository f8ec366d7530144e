import { ApplicationFailure } from "@temporalio/common";
import type { CaseActivities, SystemCall } from "./contract.js";

type Calls = Pick<CaseActivities, SystemCall["action"]["kind"]>;

/** Calls of one wake-up as one step: each is the activity that it would be by itself, and hides no other's failure. */
export function togetherActivity(calls: Calls): Pick<CaseActivities, "callTogether"> {
  const answerTo = async (call: SystemCall) => {
    const activity = calls[call.action.kind] as (call: SystemCall) => ReturnType<Calls[SystemCall["action"]["kind"]]>;
    try {
      return await activity(call);
    } catch (error) {
      if (error instanceof ApplicationFailure) return null;
      throw error;
    }
  };
  return { callTogether: (together) => Promise.all(together.map(answerTo)) };
}
