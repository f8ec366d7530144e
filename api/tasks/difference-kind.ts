/** R01: a difference of the books as a task; the only kind that is not of a case. */
export const DIFFERENCE_KIND = "examineDifference";
