import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BadInput } from "../domain/errors.js";
import { templateMistakes } from "../documents/check-template.js";
import { ALL_KINDS, isDocumentKind } from "../documents/kinds.js";
import type { Template, Templates } from "../documents/template.js";
import { profilePath } from "./load.js";
import { templateSchema } from "./template-schema.js";
import { errorAt, inOrder, readYaml, zodErrors, type SourceError } from "./yaml-source.js";

/** The words that serve every court. */
const COMMON = join(fileURLToPath(new URL(".", import.meta.url)), "documents");

/** A mistake in one file of a court's documents. */
export interface TemplateError extends SourceError {
  file: string;
}

/** Checks the text of a template: shape first, then what must fit together. Errors stand in the order of the file. */
export function validateTemplate(text: string): { template: Template; errors?: undefined } | { template?: undefined; errors: SourceError[] } {
  const read = readYaml(text);
  if ("errors" in read) return { errors: read.errors };
  const parsed = templateSchema.safeParse(read.source.value);
  if (!parsed.success) return { errors: zodErrors(parsed.error, read.source) };
  const mistakes = templateMistakes(parsed.data).map((m) => errorAt(read.source, m.path, m.message));
  return mistakes.length > 0 ? { errors: inOrder(mistakes) } : { template: parsed.data };
}

/**
 * The documents of a court: its own words where its folder has them, else the common ones. The folder is `documents/<id>`
 * beside the profile, `<kind>.yaml` each; it may be missing.
 */
export function readTemplates(profile: { id: string }, idOrPath: string = profile.id): { templates: Templates; errors?: undefined } | { templates?: undefined; errors: TemplateError[] } {
  const own = join(dirname(profilePath(idOrPath)), "documents", profile.id);
  const files = [...filesOf(COMMON), ...filesOf(own)];
  const found: Partial<Record<string, Template>> = {};
  const errors: TemplateError[] = [];
  for (const file of files) {
    const { template, errors: mistakes } = validateTemplate(readFileSync(file, "utf8"));
    const kind = basename(file, ".yaml");
    if (mistakes) errors.push(...mistakes.map((m) => ({ ...m, file })));
    else if (!isDocumentKind(kind) || template.kind !== kind) errors.push({ file, line: 1, pointer: "/kind", message: `${basename(file)} holds the kind ${template.kind} 文件名与文书种类不符` });
    else found[kind] = template;
  }
  if (errors.length > 0) return { errors };
  const missing = ALL_KINDS.filter((kind) => !found[kind]);
  if (missing.length > 0) throw new Error(`no common words for ${missing.join(", ")}`);
  return { templates: found as Templates };
}

/** The documents of a court, for who serves them. @throws BadInput naming file and lines. */
export function loadTemplates(profile: { id: string }, idOrPath?: string): Templates {
  const { templates, errors } = readTemplates(profile, idOrPath);
  if (errors) throw new BadInput(errors.map((e) => ({ pointer: e.pointer, message: `${e.file} line ${e.line}: ${e.message}` })));
  return templates;
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith(".yaml")).sort().map((file) => join(folder, file));
}
