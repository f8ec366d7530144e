/** Text that is safe in HTML, in elements as in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** A template whose values are escaped; values made by `html` itself, and lists of them, stay as they are. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | Value[];

export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((text, part, i) => text + part + (i < values.length ? render(values[i]!) : ""), ""));
}

function render(value: Value): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(render).join("");
  return escapeHtml(String(value));
}
