import { useMemo, useState } from "react";
import type { CaseDetail, Me } from "../api/client.js";
import { useLoad } from "../api/load.js";
import { Refused } from "../api/problem.js";
import { Sender } from "../api/send.js";
import { SchemaForm } from "../form/schema-form.js";
import { Loading, ProblemNote } from "../parts/notes.js";
import { Section } from "../parts/section.js";
import { Words } from "../parts/words.js";
import { actionsFor, choicesOf, type Action } from "./conduct.js";

interface Props {
  of: CaseDetail;
  me: Me;
  onDone: () => void;
}

/** What the reader may record about a case, each with the form of its own address. */
export function Actions({ of, me, onDone }: Props) {
  const mayAny = Object.values(of.may).some(Boolean);
  return mayAny && of.status !== "closed" ? <Offered of={of} me={me} onDone={onDone} /> : null;
}

async function openApi(signal: AbortSignal): Promise<unknown> {
  const response = await fetch("/openapi.json", { signal });
  if (!response.ok) throw new Refused({ status: response.status, title: "无法取得表单 The forms cannot be had", detail: "请稍后再试。Try again in a moment.", errors: [] });
  return response.json();
}

function Offered({ of, me, onDone }: Props) {
  const [chosen, setChosen] = useState<string>();
  const [done, setDone] = useState<Action>();
  const { data, problem, reload } = useLoad("openapi", openApi);
  const actions = useMemo(() => actionsFor(of.may, data, choicesOf(of.parties, me.teamsOfCourt)), [of.may, of.parties, me.teamsOfCourt, data]);
  const action = actions.find((one) => one.path === chosen);
  return (
    <Section title={{ zh: "登记事项", en: "Record what happened" }}>
      <div className="section-body">
        {problem && <ProblemNote problem={problem} onAgain={reload} />}
        {!data && !problem && <Loading rows={1} />}
        <div className="actions" role="group" aria-label="登记事项 Record what happened">
          {actions.map((one) => (
            <button key={one.path} type="button" className={one === action ? "button button-main" : "button"} aria-expanded={one === action} onClick={() => { setDone(undefined); setChosen(one === action ? undefined : one.path); }}>
              <Words of={one.title} stacked />
            </button>
          ))}
        </div>
        {done && <p className="note note-good action-done" role="status">已受理：{done.title.zh} <span className="en" lang="en">Accepted.</span></p>}
        {action && <ActionForm key={action.path} action={action} id={of.id} onCancel={() => setChosen(undefined)} onDone={() => { setDone(action); setChosen(undefined); onDone(); }} />}
      </div>
    </Section>
  );
}

function ActionForm({ action, id, onDone, onCancel }: { action: Action; id: string; onDone: () => void; onCancel: () => void }) {
  const sender = useMemo(() => new Sender((body) => async (headers) => {
    const response = await fetch(action.path.replace("{id}", encodeURIComponent(id)), {
      method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body),
    });
    return { response, error: response.ok ? undefined : await response.json().catch(() => undefined) };
  }), [action.path, id]);
  return (
    <SchemaForm
      schema={action.schema} submit={action.title} onCancel={onCancel}
      onSubmit={async (value) => {
        await sender.send(value);
        onDone();
      }}
    />
  );
}
