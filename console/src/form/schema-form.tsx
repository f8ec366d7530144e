import { useEffect, useMemo, useRef, useState, type FormEvent } from "react";
import { problemOf, type Problem } from "../api/problem.js";
import { ProblemNote } from "../parts/notes.js";
import { BothWords, Words } from "../parts/words.js";
import type { Label } from "../words/label.js";
import { emptyDraft, missing, placed, pointersOf, valueOf } from "./draft.js";
import { Properties } from "./fields.js";
import { fieldOf, type JsonSchema } from "./schema.js";

interface Props {
  schema: JsonSchema;
  submit: Label;
  /** Sends what was filled in. What it throws is shown: at its fields by pointer, else above the button. */
  onSubmit: (value: unknown) => Promise<void>;
  onCancel?: () => void;
}

type Errors = Readonly<Record<string, string[]>>;
const NONE: Errors = {};

/** A form made from a JSON Schema. What is needed and empty is said at once; all else the API judges. */
export function SchemaForm({ schema, submit, onSubmit, onCancel }: Props) {
  const field = useMemo(() => fieldOf(schema), [schema]);
  const [draft, setDraft] = useState(() => emptyDraft(field));
  const [errors, setErrors] = useState<Errors>(NONE);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors !== NONE) form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-error]")?.focus();
  }, [errors]);
  if (field.kind !== "object") return null;

  const sent = async (event: FormEvent) => {
    event.preventDefault();
    const empty = missing(field, draft);
    if (empty.length > 0) {
      setProblem(undefined);
      setErrors(placed(empty, pointersOf(field, draft)));
      return;
    }
    setBusy(true);
    setProblem(undefined);
    setErrors(NONE);
    try {
      await onSubmit(valueOf(field, draft));
    } catch (error) {
      const refused = problemOf(error);
      const at = placed(refused.errors, pointersOf(field, draft));
      setErrors(refused.errors.length > 0 ? at : NONE);
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };

  const whole = errors[""];
  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void sent(event)} aria-busy={busy}>
      <Properties field={field} pointer="" draft={draft} errors={errors} onChange={setDraft} value={typeof draft === "object" && !Array.isArray(draft) ? draft : {}} />
      {whole && <ul className="note note-bad" role="alert">{whole.map((message) => <li key={message}><BothWords text={message} /></li>)}</ul>}
      {problem && <ProblemNote problem={problem} fields={false} />}
      <div className="form-actions">
        <button type="submit" className="button button-main" disabled={busy}>
          <Words of={busy ? { zh: "正在提交", en: "Sending" } : submit} />
        </button>
        {onCancel && <button type="button" className="button" onClick={onCancel} disabled={busy}><Words of={{ zh: "取消", en: "Cancel" }} /></button>}
      </div>
    </form>
  );
}
