import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SchemaForm } from "./schema-form.js";
import type { JsonSchema } from "./schema.js";

const html = (schema: JsonSchema) => renderToStaticMarkup(<SchemaForm schema={schema} submit={{ zh: "提交", en: "Submit" }} onSubmit={async () => undefined} />);

describe("a form as markup", () => {
  it("a decision is two named choices, its reason optional, long and bounded", () => {
    const markup = html({
      type: "object", required: ["approve"],
      properties: { approve: { type: "boolean", title: "批准 Approve" }, because: { type: "string", maxLength: 1000, title: "理由 Reason" } },
    });
    expect(markup.match(/type="radio"/g)).toHaveLength(2);
    expect(markup).toContain("不批准");
    expect(markup).toMatch(/<textarea[^>]*maxLength="1000"/);
    expect(markup).toContain("可不填");
  });

  it("every field is tied to its label, and to where its error will stand", () => {
    const markup = html({ type: "object", required: ["on"], properties: { on: { type: "string", format: "date", title: "日期 Date" } } });
    const id = /<label for="([^"]+)"/.exec(markup)?.[1];
    expect(markup).toContain(`id="${id}"`);
    expect(markup).toContain(`aria-describedby="${id}-hint ${id}-error"`);
    expect(markup).toContain('type="date"');
  });

  it("what a schema says is text, whatever it looks like", () => {
    const markup = html({ type: "object", properties: { x: { type: "string", title: "<script>alert(1)</script>", enum: ["<b>"] } } });
    expect(markup).not.toContain("<script>");
    expect(markup).not.toContain("<b>");
  });

  it("nothing to fill in is a button alone", () => {
    expect(html({ type: "object", properties: {} }).match(/<(input|select|textarea)/g)).toBeNull();
  });
});
