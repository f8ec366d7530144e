import type { CaseFile } from "../../domain/case/file.js";
import { respondentsOf } from "../../domain/case/party.js";
import type { TaskSubject } from "../../domain/case/tasks.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import { namesOf, type CasePeople } from "../people/case-people.js";
import type { FormChoices } from "./forms.js";

/** What a task's form offers: by name, unless two of a case share one; then by partyId. */
export function choicesFor(about: TaskSubject, file: CaseFile, people: CasePeople, profile: CourtProfile, today: string): FormChoices {
  const names = namesOf(people);
  const ids = Array.isArray(about["respondents"]) ? about["respondents"] : respondentsOf(file.parties).map((p) => p.id);
  const shown = ids.map((id) => {
    const name = names[id] ?? id;
    return people.filter((p) => p.name === name).length > 1 ? id : name;
  });
  return { respondents: shown, channels: profile.publicationChannels.map((c) => ({ id: c.id, ...c.name })), today };
}
