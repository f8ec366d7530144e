import { requiredOf, type Field } from "./schema.js";

/**
 * What stands in a form while it is filled in, in the shape of its schema: texts, dates and numbers as they were typed,
 * choices and flags as their values, `undefined` where nothing was chosen.
 */
export type Draft = undefined | string | number | boolean | Draft[] | { [name: string]: Draft };

export interface FieldError {
  pointer: string;
  message: string;
}

/** What a form begins with. A list that needs entries begins with them: one for each name to choose, where there are names. */
export function emptyDraft(field: Field, needed = true): Draft {
  switch (field.kind) {
    case "object": {
      const names = needed ? (field.schema.required ?? []) : [];
      return Object.fromEntries(field.properties.map(({ name, field: of }) => [name, emptyDraft(of, names.includes(name))]));
    }
    case "list":
      return firstEntries(field);
    case "choice":
      // The only choice is made at once, but not inside what need not be filled in at all.
      return isScalar(field.initial) ? field.initial : needed && field.options.length === 1 ? field.options[0]?.value : undefined;
    case "flag":
      return typeof field.initial === "boolean" ? field.initial : undefined;
    case "json":
      return field.initial === undefined ? "" : JSON.stringify(field.initial, undefined, 2);
    case "nothing":
      return undefined;
    default:
      return isScalar(field.initial) ? String(field.initial) : "";
  }
}

function firstEntries(field: Extract<Field, { kind: "list" }>): Draft[] {
  if (field.least === 0) return [];
  const { item } = field;
  const first = item.kind === "object" ? item.properties[0] : undefined;
  if (first?.field.kind === "choice" && !first.field.labelled) {
    return first.field.options.map((option) => ({ ...(emptyDraft(item) as Record<string, Draft>), [first.name]: option.value }));
  }
  return Array.from({ length: field.least }, () => emptyDraft(item));
}

const isScalar = (value: unknown): value is string | number | boolean => ["string", "number", "boolean"].includes(typeof value);

/** The JSON that a draft stands for: what was left empty is left out, but for a list or an object that must be there. */
export function valueOf(field: Field, draft: Draft): unknown {
  switch (field.kind) {
    case "nothing":
      return undefined;
    case "object": {
      const needed = field.schema.required ?? [];
      const filled = field.properties.map(({ name, field: of }) => [name, valueOf(of, partOf(draft, name))] as const);
      return Object.fromEntries(filled.filter(([name, value]) => (needed.includes(name) ? value !== undefined : !isEmpty(value))));
    }
    case "list":
      return Array.isArray(draft) ? draft.map((one) => valueOf(field.item, one)).filter((one) => one !== undefined) : [];
    case "number": {
      const typed = textOf(draft).trim();
      return typed === "" ? undefined : Number.isNaN(Number(typed)) ? typed : Number(typed);
    }
    case "json":
      return parsedOrText(textOf(draft));
    case "choice":
    case "flag":
      return draft;
    default: {
      const typed = textOf(draft).trim();
      return typed === "" ? undefined : typed;
    }
  }
}

function parsedOrText(typed: string): unknown {
  if (typed.trim() === "") return undefined;
  try {
    return JSON.parse(typed) as unknown;
  } catch {
    return typed;
  }
}

const textOf = (draft: Draft): string => (typeof draft === "string" || typeof draft === "number" ? String(draft) : "");

/** One field of an object's draft. */
export function partOf(draft: Draft, name: string): Draft {
  return typeof draft === "object" && !Array.isArray(draft) ? draft[name] : undefined;
}

/** Whether nothing was filled in, however deep. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === "object" && value !== null && Object.values(value).every(isEmpty));
}

/** Fields that are needed and empty, before anything is sent; all else is for the API to judge. */
export function missing(field: Field, draft: Draft, pointer = ""): FieldError[] {
  if (field.kind === "object") {
    const value = valueOf(field, draft) as Record<string, unknown>;
    const needed = new Set(requiredOf(field.schema, value));
    return field.properties.flatMap(({ name, field: of }) => {
      const at = `${pointer}/${escaped(name)}`;
      if (of.kind === "nothing") return [];
      const empty = isEmpty(value[name]);
      if (needed.has(name) && empty && of.kind !== "list" && of.kind !== "object") return [{ pointer: at, message: "必填 required" }];
      if (!needed.has(name) && empty) return [];
      return missing(of, partOf(draft, name), at);
    });
  }
  if (field.kind === "list") {
    const entries = Array.isArray(draft) ? draft : [];
    if (entries.length < field.least) return [{ pointer, message: `至少${field.least}项 at least ${field.least}` }];
    return entries.flatMap((one, i) => missing(field.item, one, `${pointer}/${i}`));
  }
  return [];
}

/** A name as it stands in a JSON pointer (RFC 6901). */
export function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Pointers of all fields shown for a draft, the whole form (`""`) included. */
export function pointersOf(field: Field, draft: Draft, pointer = ""): string[] {
  if (field.kind === "object") {
    return [pointer, ...field.properties.flatMap(({ name, field: of }) => pointersOf(of, partOf(draft, name), `${pointer}/${escaped(name)}`))];
  }
  if (field.kind === "list") {
    return [pointer, ...(Array.isArray(draft) ? draft.flatMap((one, i) => pointersOf(field.item, one, `${pointer}/${i}`)) : [])];
  }
  return field.kind === "nothing" ? [] : [pointer];
}

/**
 * Puts each error at the field that its pointer names, or at the nearest one around it that is shown, so that none is lost.
 * @returns messages by the pointer of a shown field; `""` is the form as a whole.
 */
export function placed(errors: readonly FieldError[], shown: readonly string[]): Record<string, string[]> {
  const known = new Set(shown);
  const result: Record<string, string[]> = {};
  for (const { pointer, message } of errors) {
    let at = pointer;
    while (at !== "" && !known.has(at)) at = at.slice(0, Math.max(0, at.lastIndexOf("/")));
    (result[at] ??= []).push(at === pointer ? message : `${pointer}：${message}`);
  }
  return result;
}
