import { describe, expect, it } from "vitest";
import { runOf, runsOfCase, temporalViews, viewAddress } from "./temporal-links.js";

describe("views of the Temporal UI", () => {
  const views = temporalViews(Date.parse("2026-11-24T16:15:08.123+08:00"), ["east"]);
  const query = (zh: string) => views.find((v) => v.title.zh === zh)?.query ?? "";

  it("overdue is told by an instant with seconds, since the UI's queries know no now()", () => {
    expect(query("超期")).toContain("Deadline < '2026-11-24T08:15:08Z'");
  });

  it("the year is the court's", () => {
    expect(temporalViews(Date.parse("2026-12-31T16:00:00Z"), []).find((v) => v.title.zh === "本年案件")?.query).toContain("（2027）");
  });

  it("one's own team where one has one", () => {
    expect(query("本团队在办")).toContain("Handler='east'");
    expect(temporalViews(0, []).some((v) => v.title.zh === "本团队在办")).toBe(false);
  });

  it("a case's address tells its workflow", () => {
    expect(runOf("http://127.0.0.1:8233/namespaces/my%20court/workflows/case-2026-yu1321-zhi-1")).toEqual({ namespace: "my court", workflowId: "case-2026-yu1321-zhi-1" });
    expect(runOf("http://127.0.0.1:8233/")).toBeUndefined();
  });

  it("a query goes whole into the address", () => {
    const address = viewAddress("http://127.0.0.1:8233/", "default", runsOfCase("case-2026-yu1321-zhi-1"));
    expect(address).toBe("http://127.0.0.1:8233/namespaces/default/workflows?query=RootWorkflowId%3D'case-2026-yu1321-zhi-1'");
    expect(new URL(address).searchParams.get("query")).toBe("RootWorkflowId='case-2026-yu1321-zhi-1'");
  });
});
