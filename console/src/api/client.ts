import createClient from "openapi-fetch";
import type { components, paths } from "../../generated/api.js";

/** The API of the page's own address, by the types made from its OpenAPI document. The cookie of the sign-in goes along. */
export const api = createClient<paths>({ baseUrl: "/" });

type Schemas = components["schemas"];

export type Me = Schemas["Me"];
export type CaseItem = Schemas["CaseItem"];
export type CaseDetail = Schemas["Case"];
export type CaseDeadline = Schemas["CaseDeadline"];
export type Task = Schemas["Task"];
export type TimelineEvent = Schemas["Event"];
export type UnidentifiedFunds = Schemas["UnidentifiedFunds"];
export type FundsNotice = Schemas["FundsNotice"];
export type FundsRefusal = Schemas["FundsRefusal"];
export type FundsDifference = Schemas["FundsDifference"];
export type Reconciliation = Schemas["Reconciliation"];
export type MonthEnd = Schemas["MonthEnd"];
export type CaseClaim = Schemas["CaseClaim"];
export type ClaimLine = Schemas["ClaimLine"];
export type Ledger = Schemas["Ledger"];
export type CaseDocument = Schemas["Documents"]["items"][number];
