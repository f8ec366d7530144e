import type { CourtProfile, PeriodName } from "../domain/court-profile.js";
import { townStem } from "../domain/region.js";
import type { Right } from "../domain/rights.js";

/** What is wrong with a profile whose shape is right, and where. */
export interface Mistake {
  path: (string | number)[];
  message: string;
}

type Check = (profile: CourtProfile) => Mistake[];

/** Everything that the shape alone cannot say, in the order of the file's sections. */
export function profileMistakes(profile: CourtProfile): Mistake[] {
  return [idsOnce, peopleOnce, posts, teams, outright, regions, tribunals, functions, periods, measures].flatMap((check) => check(profile));
}

/** For each value that came before: its index and the index of the first. */
function repeated(values: readonly string[]): { index: number; first: number }[] {
  return values.flatMap((v, index) => (values.indexOf(v) < index ? [{ index, first: values.indexOf(v) }] : []));
}

const idsOnce: Check = (p) =>
  (["posts", "teams", "regions", "publicationChannels"] as const).flatMap((list) =>
    repeated(p[list].map((x) => x.id)).map(({ index }) => ({
      path: [list, index, "id"], message: `the id ${p[list][index]!.id} stands twice 代号重复`,
    })));

const peopleOnce: Check = (p) => {
  const people = [
    ...p.posts.map((x, i) => ({ ...x.holder, path: ["posts", i, "holder", "staffId"] })),
    ...p.teams.flatMap((t, i) => t.members.map((m, j) => ({ ...m, path: ["teams", i, "members", j, "staffId"] }))),
  ];
  return repeated(people.map((x) => x.staffId)).flatMap(({ index, first }) => {
    const [again, before] = [people[index]!, people[first]!];
    return again.name === before.name ? [] : [{ path: again.path, message: `${again.staffId} is ${before.name} elsewhere 同一工号两人` }];
  });
};

const posts: Check = (p) =>
  p.posts.flatMap((post, i) =>
    repeated(post.rights).map(({ index }) => ({ path: ["posts", i, "rights", index], message: `the right ${post.rights[index]!} stands twice 权限重复` })));

const teams: Check = (p) =>
  p.teams.flatMap((t, i): Mistake[] => {
    const at = (key: string) => ["teams", i, key];
    const found: Mistake[] = [];
    if (!p.posts.some((x) => x.id === t.leader)) found.push({ path: at("leader"), message: `no post has the id ${t.leader} 没有此岗位` });
    else if (t.leader !== t.id) found.push({ path: at("leader"), message: "a team has the id of its leader's post 团队代号应与团队长岗位代号一致" });
    if (t.track === "enforcementTeam") {
      if (t.region === undefined) found.push({ path: at("id"), message: "an enforcement team has a region 首执团队须有区域" });
      else if (p.regions.find((r) => r.id === t.region)?.team !== t.id) {
        found.push({ path: at("region"), message: `no region ${t.region} names this team 没有区域归此团队` });
      }
    } else if (t.region !== undefined) found.push({ path: at("region"), message: "only an enforcement team has a region 只有首执团队有区域" });
    return found;
  });

const outright: Check = (p) => {
  const known = new Map(p.teams.map((t) => [t.id, t.track]));
  const named: [path: string[], team: string, track?: string][] = [
    ...Object.entries(p.kindTeams).map(([kind, team]): [string[], string] => [["kindTeams", kind], team]),
    [["fastTrackTeam"], p.fastTrackTeam, "fastTrack"],
    [["commandCenterTeam"], p.commandCenterTeam, "commandCenter"],
  ];
  return named.flatMap(([path, team, track]): Mistake[] => {
    if (!known.has(team)) return [{ path, message: `no team has the id ${team} 没有此团队` }];
    return track && known.get(team) !== track ? [{ path, message: `the team ${team} is not of the track ${track} 团队类型不符` }] : [];
  });
};

const regions: Check = (p) => {
  const enforcement = p.teams.filter((t) => t.track === "enforcementTeam").map((t) => t.id);
  const towns = p.regions.flatMap((r, i) => r.towns.map((town, j) => ({ town, region: r.id, path: ["regions", i, "towns", j] })));
  return [
    ...p.regions.flatMap((r, i): Mistake[] => {
      const path = ["regions", i, "team"];
      if (!p.teams.some((t) => t.id === r.team)) return [{ path, message: `no team has the id ${r.team} 没有此团队` }];
      return enforcement.includes(r.team) ? [] : [{ path, message: `the team ${r.team} is no enforcement team 不是首执团队` }];
    }),
    ...repeated(p.regions.map((r) => r.team)).map(({ index }) => ({
      path: ["regions", index, "team"], message: `the team ${p.regions[index]!.team} has another region already 一个团队只能有一个区域`,
    })),
    ...repeated(towns.map((t) => townStem(t.town))).map(({ index, first }) => ({
      path: towns[index]!.path, message: `the town ${towns[index]!.town} is in the region ${towns[first]!.region} already 乡镇重复`,
    })),
  ];
};

const tribunals: Check = (p) => {
  const known = new Set(p.regions.flatMap((r) => r.towns.map(townStem)));
  return p.teams.flatMap((t, i): Mistake[] => {
    if (t.track !== "tribunal") {
      return (["tribunal", "jurisdiction"] as const).filter((key) => t[key] !== undefined)
        .map((key) => ({ path: ["teams", i, key], message: `only a tribunal's team has a ${key} 只有法庭执行团队有此项` }));
    }
    if (t.tribunal === undefined) return [{ path: ["teams", i, "id"], message: "a tribunal's team names its tribunal 法庭执行团队须写明法庭" }];
    if (t.jurisdiction === undefined) return [{ path: ["teams", i, "id"], message: "a tribunal's team has a jurisdiction 法庭执行团队须有辖区" }];
    return t.jurisdiction.flatMap((town, j) =>
      (known.has(townStem(town)) ? [] : [{ path: ["teams", i, "jurisdiction", j], message: `no region has the town ${town} 没有区域包含此乡镇` }]));
  });
};

/** What the holder of a function cannot do without, and what R27 and R46 keep from them. */
const FUNCTION_RIGHTS: Partial<Record<keyof CourtProfile["functions"], { needs?: Right; never?: Right }>> = {
  filing: { needs: "fileCase" },
  commandCenter: { needs: "transferBetweenTeams" },
  fundsManager: { needs: "draftClaim", never: "approveClaim" },
  fundsApprover: { needs: "approveClaim", never: "draftClaim" },
  administrator: { needs: "importCalendar" },
};

const functions: Check = (p) => {
  const found = Object.entries(p.functions).flatMap(([name, id]): Mistake[] => {
    const path = ["functions", name];
    const index = p.posts.findIndex((x) => x.id === id);
    const post = p.posts[index];
    if (!post) return [{ path, message: `no post has the id ${id} 没有此岗位` }];
    const { needs, never } = FUNCTION_RIGHTS[name as keyof CourtProfile["functions"]] ?? {};
    const barred = never ? post.rights.indexOf(never) : -1;
    return [
      ...(needs && !post.rights.includes(needs) ? [{ path, message: `the post ${id} lacks the right ${needs} 岗位缺少权限` }] : []),
      ...(barred < 0 ? [] : [{ path: ["posts", index, "rights", barred], message: `the post ${id} must not have this right (R27) 不相容权限` }]),
    ];
  });
  const index = (id: string) => p.posts.findIndex((x) => x.id === id);
  const [manager, approver] = [index(p.functions.fundsManager), index(p.functions.fundsApprover)];
  if (approver >= 0 && p.posts[manager]?.holder.staffId === p.posts[approver]!.holder.staffId) {
    found.push({ path: ["posts", approver, "holder", "staffId"], message: "nobody both approves and pays (R27) 审批与支付不得为同一人" });
  }
  return found;
};

const TERMS_OF_EFFECT: readonly PeriodName[] = ["listingTerm", "freezeDeposit", "sealMovable", "sealImmovable"];
const IN_WORKING_DAYS: readonly PeriodName[] = ["groundPreparation", "renewalNotice"];
const UNMOVED: readonly PeriodName[] = ["critical", "criticalNonLitigation"];

const periods: Check = (p) => {
  const wrongUnit = (names: readonly PeriodName[], wrong: (unit: string) => boolean, message: string) =>
    names.filter((name) => wrong(p.periods[name].unit)).map((name) => ({ path: ["periods", name, "unit"], message }));
  const beforeTheEnd = ([critical, term]: readonly [PeriodName, PeriodName]): Mistake[] => {
    const [c, t] = [p.periods[critical], p.periods[term]];
    return c.unit === t.unit && c.length >= t.length ? [{ path: ["periods", critical, "length"], message: `must be shorter than ${term} 应短于执行期限` }] : [];
  };
  return [
    ...wrongUnit(TERMS_OF_EFFECT, (u) => u === "workingDays", "a term of effect is in days or months 效力期间应以日或月计"),
    ...wrongUnit(UNMOVED, (u) => u === "workingDays", "in days or months 应以日或月计"),
    ...wrongUnit(IN_WORKING_DAYS, (u) => u !== "workingDays", "in working days 应以工作日计"),
    ...([["critical", "term"], ["criticalNonLitigation", "termNonLitigation"]] as const).flatMap(beforeTheEnd),
  ];
};

const measures: Check = (p) => {
  const wanted = p.settings.punishmentMeasures;
  const path = ["settings", "punishmentMeasures"];
  return [
    ...repeated(wanted).map(({ index }) => ({ path: [...path, index], message: `${wanted[index]!} stands twice 重复` })),
    ...(wanted.includes("ringbackTone") && !wanted.includes("dishonestDebtorListing")
      ? [{ path: [...path, wanted.indexOf("ringbackTone")], message: "a ringback tone goes only with a listing (R25) 失信彩铃以纳失为前提" }] : []),
    ...(wanted.includes("publication") && p.publicationChannels.length === 0
      ? [{ path: ["publicationChannels"], message: "publication needs a channel (R25) 公布须有方式" }] : []),
  ];
};
