export { enforcementCase } from "./enforcement-case.js";
export { disbursement } from "./disbursement.js";
