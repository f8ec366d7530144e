/** The body of `POST /v1/cases` with good defaults; invented people. */
export function aFiling(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kind: "initial",
    document: { type: "judgment", number: "（2026）豫1321民初123号", effectiveOn: "2026-08-01", performBy: "2026-08-31", obligors: ["张三"], amount: "120000.00" },
    applicants: [{ name: "李四", phone: "13800000001" }],
    respondents: [{ name: "张三", domicile: { town: "云阳" } }],
    ...more,
  };
}

let filed = 0;

/** Another filing that collides with none before: a document of its own. */
export function anotherFiling(more: Record<string, unknown> = {}): Record<string, unknown> {
  filed += 1;
  const filing = aFiling(more);
  return { ...filing, document: { ...(filing["document"] as object), number: `（2026）豫1321民初${1000 + filed}号` } };
}
