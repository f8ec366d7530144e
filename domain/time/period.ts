/** A length of time as rules state it. `workingDays` and `days` count whole days, `months` calendar months. */
export interface Period {
  length: number;
  unit: "workingDays" | "days" | "months";
}
