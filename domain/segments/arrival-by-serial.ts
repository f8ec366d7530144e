import type { Arrival, CaseFile } from "../case/file.js";
import { BadInput } from "../errors.js";

/** The arrival that people name by the bank's serial. @throws BadInput `/serial` where the case has none, or no longer. */
export function arrivalBySerial(file: CaseFile, serial: string): Arrival {
  const arrival = file.arrivals.find((a) => a.serial === serial && a.status !== "reversed");
  if (!arrival) throw new BadInput([{ pointer: "/serial", message: "本案没有这笔到账 the case has no such arrival" }]);
  return arrival;
}
