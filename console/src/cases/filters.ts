/** The filters of the list as they stand in the page's address, which is how they are kept, shared and gone back to. */
export const FILTERS = ["q", "kind", "segment", "status", "team", "overdue", "filedFrom", "filedTo"] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** Reads them; what the list does not know is left out. */
export function filtersOf(query: URLSearchParams): Filters {
  return Object.fromEntries(FILTERS.flatMap((name) => {
    const value = query.get(name)?.trim();
    return value ? [[name, value]] : [];
  }));
}

/** The address of the list with these filters; another choice begins at the first page again. */
export function addressOf(filters: Filters, cursor?: string): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filters[name]?.trim();
    if (value) query.set(name, value);
  }
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return text ? `/cases?${text}` : "/cases";
}
