import { useId, type ReactNode } from "react";
import { BothWords, Words } from "../parts/words.js";
import { split } from "../words/label.js";
import { valueLabel } from "../words/value-words.js";
import { emptyDraft, escaped, partOf, type Draft } from "./draft.js";
import { fieldLabel, yesNo } from "./field-words.js";
import { requiredOf, type Field, type Option, type Scalar } from "./schema.js";

export interface FieldProps {
  field: Field;
  name: string;
  pointer: string;
  draft: Draft;
  required: boolean;
  /** Messages by pointer. */
  errors: Readonly<Record<string, string[]>>;
  onChange: (draft: Draft) => void;
}

/** One field of a form, whatever its schema says it is. */
export function FieldView(props: FieldProps) {
  switch (props.field.kind) {
    case "nothing":
      return null;
    case "object":
      return <Group {...props} field={props.field} />;
    case "list":
      return <List {...props} field={props.field} />;
    case "flag":
      return <Flag {...props} />;
    case "choice":
      return props.field.options.length <= 4 && props.field.labelled ? <Radios {...props} options={props.field.options.map((o) => ({ value: o.value, label: split(o.label) }))} /> : <Select {...props} field={props.field} />;
    default:
      return <Input {...props} />;
  }
}

/** The fields of an object, without a frame of their own: the form itself, or an entry of a list. */
export function Properties({ field, pointer, draft, errors, onChange, value }: Omit<FieldProps, "name" | "required" | "field"> & { field: Extract<Field, { kind: "object" }>; value: Record<string, unknown> }) {
  const needed = requiredOf(field.schema, value);
  return field.properties.map(({ name, field: of }) => (
    <FieldView
      key={name} field={of} name={name} pointer={`${pointer}/${escaped(name)}`} draft={partOf(draft, name)} required={needed.includes(name)} errors={errors}
      onChange={(part) => onChange({ ...(typeof draft === "object" && !Array.isArray(draft) ? draft : {}), [name]: part })}
    />
  ));
}

const plainValue = (draft: Draft): Record<string, unknown> => (typeof draft === "object" && !Array.isArray(draft) ? draft : {});

function Group({ field, name, pointer, draft, required, errors, onChange }: FieldProps & { field: Extract<Field, { kind: "object" }> }) {
  return (
    <fieldset className="field-group">
      <legend><Words of={fieldLabel(name, field.title)} />{!required && <Optional />}</legend>
      <Hint text={field.description} />
      <Properties field={field} pointer={pointer} draft={draft} errors={errors} onChange={onChange} value={plainValue(draft)} />
      <Messages of={errors[pointer]} />
    </fieldset>
  );
}

function List({ field, name, pointer, draft, errors, onChange }: FieldProps & { field: Extract<Field, { kind: "list" }> }) {
  const entries = Array.isArray(draft) ? draft : [];
  const { item } = field;
  const put = (i: number, entry: Draft) => onChange(entries.map((old, j) => (j === i ? entry : old)));
  return (
    <fieldset className="field-group field-list">
      <legend><Words of={fieldLabel(name, field.title)} /></legend>
      <Hint text={field.description} />
      {entries.map((entry, i) => (
        // Entries have no identity of their own; their place is it, and drafts hold all that is typed.
        <div className="field-entry" key={i}>
          {item.kind === "object"
            ? <Properties field={item} pointer={`${pointer}/${i}`} draft={entry} errors={errors} onChange={(e) => put(i, e)} value={plainValue(entry)} />
            : <FieldView field={item} name={String(i + 1)} pointer={`${pointer}/${i}`} draft={entry} required errors={errors} onChange={(e) => put(i, e)} />}
          <Messages of={item.kind === "object" ? errors[`${pointer}/${i}`] : undefined} />
          <button type="button" className="button button-bare field-remove" onClick={() => onChange(entries.filter((_, j) => j !== i))}>
            <Words of={{ zh: `删除第${i + 1}项`, en: "Remove" }} />
          </button>
        </div>
      ))}
      {entries.length < field.most && (
        <button type="button" className="button" onClick={() => onChange([...entries, emptyDraft(item)])}>
          <Words of={{ zh: "添加一项", en: "Add" }} />
        </button>
      )}
      <Messages of={errors[pointer]} focusable />
    </fieldset>
  );
}

function Flag(props: FieldProps) {
  const { field, name, pointer, draft, required, errors, onChange } = props;
  const id = useId();
  if (required) {
    const [yes, no] = yesNo(name);
    return <Radios {...props} options={[{ value: true, label: yes }, { value: false, label: no }]} />;
  }
  return (
    <div className="field field-flag">
      <label htmlFor={id}>
        <input id={id} type="checkbox" checked={draft === true} aria-invalid={pointer in errors} onChange={(e) => onChange(e.target.checked)} />
        <Words of={fieldLabel(name, field.title)} />
      </label>
      <Hint text={field.description} />
      <Messages of={errors[pointer]} />
    </div>
  );
}

function Radios({ field, name, pointer, draft, required, errors, onChange, options }: FieldProps & { options: { value: Scalar; label: { zh: string; en: string } }[] }) {
  const id = useId();
  return (
    <fieldset className="field field-radios" aria-describedby={`${id}-error`}>
      <legend><Words of={fieldLabel(name, field.title)} />{!required && <Optional />}</legend>
      <Hint text={field.description} />
      <div className="radios">
        {options.map((option, i) => (
          <label key={String(option.value)}>
            <input type="radio" name={id} checked={draft === option.value} required={required} aria-invalid={i === 0 && pointer in errors} onChange={() => onChange(option.value)} />
            <Words of={option.label} />
          </label>
        ))}
      </div>
      <Messages of={errors[pointer]} id={`${id}-error`} />
    </fieldset>
  );
}

function Select({ field, name, pointer, draft, required, errors, onChange }: FieldProps & { field: Extract<Field, { kind: "choice" }> }) {
  return (
    <Labelled name={name} field={field} required={required} messages={errors[pointer]}>
      {(attributes) => (
        <select
          {...attributes} value={field.options.findIndex((o) => o.value === draft)} required={required}
          onChange={(e) => onChange(field.options[Number(e.target.value)]?.value)}
        >
          <option value={-1}>{required ? "请选择 Choose" : "— 不填 None"}</option>
          {field.options.map((option, i) => <option key={String(option.value)} value={i}>{optionText(name, option)}</option>)}
        </select>
      )}
    </Labelled>
  );
}

/** An option in a select, which takes plain text only. */
function optionText(name: string, option: Option): string {
  if (option.label !== String(option.value)) return option.label;
  const { zh, en } = valueLabel(name, option.value);
  return en ? `${zh} ${en}` : zh;
}

const TYPES: Partial<Record<Field["kind"], string>> = { date: "date", number: "text", line: "text", moment: "text" };

function Input({ field, name, pointer, draft, required, errors, onChange }: FieldProps) {
  const typed = typeof draft === "string" || typeof draft === "number" ? String(draft) : "";
  return (
    <Labelled name={name} field={field} required={required} messages={errors[pointer]}>
      {(attributes) => {
        const common = { ...attributes, value: typed, required };
        if (field.kind === "text" || field.kind === "json") {
          return <textarea {...common} rows={field.kind === "json" ? 6 : 3} spellCheck={false} maxLength={field.kind === "text" ? field.longest : undefined} onChange={(e) => onChange(e.target.value)} />;
        }
        const money = field.kind === "line" && field.money;
        return (
          <input
            {...common} type={TYPES[field.kind] ?? "text"} inputMode={money || field.kind === "number" ? "decimal" : undefined} autoComplete="off"
            maxLength={field.kind === "line" ? field.longest : undefined} placeholder={field.kind === "date" ? undefined : field.example}
            className={money ? "money" : undefined} onChange={(e) => onChange(e.target.value)}
          />
        );
      }}
    </Labelled>
  );
}

interface Attributes {
  "id": string;
  "aria-invalid": boolean;
  "aria-describedby": string;
}

function Labelled({ name, field, required, messages, children }: { name: string; field: Field; required: boolean; messages: string[] | undefined; children: (attributes: Attributes) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}><Words of={fieldLabel(name, field.title)} />{!required && <Optional />}</label>
      {children({ "id": id, "aria-invalid": messages !== undefined, "aria-describedby": `${id}-hint ${id}-error` })}
      <Hint text={field.description} id={`${id}-hint`} />
      <Messages of={messages} id={`${id}-error`} />
    </div>
  );
}

function Optional() {
  return <span className="optional"> 可不填 <span className="en" lang="en">optional</span></span>;
}

function Hint({ text, id }: { text: string | undefined; id?: string }) {
  return text ? <p className="hint" id={id}><BothWords text={text} /></p> : null;
}

function Messages({ of, id, focusable = false }: { of: string[] | undefined; id?: string; focusable?: boolean }) {
  if (of === undefined) return null;
  return (
    <p className="field-error" id={id} tabIndex={focusable ? -1 : undefined} {...(focusable ? { "data-error": true } : {})}>
      {of.map((message) => <span key={message}><BothWords text={message} /> </span>)}
    </p>
  );
}
