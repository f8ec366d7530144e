/** A piece of a page that is not parted, from top to bottom. */
export interface Item {
  height: number;
  draw(top: number): void;
  /** Stays on the page of what follows it. */
  keep?: boolean;
  /** What is drawn again above it where it comes first on a page: the head of its table. */
  head?: Item;
}

/** Where pages begin and end, and how to begin one. */
export interface Pages {
  top: number;
  bottom: number;
  next(): void;
}

/**
 * Draws items one below the other, on as many pages as it takes. Items that keep to what follows go with it to the next
 * page, unless they would not fit on one page together. Ends with the top of what is free on the last page.
 */
export function flow(items: readonly Item[], from: number, pages: Pages): void {
  let top = from;
  let fresh = false;
  const place = (item: Item) => {
    item.draw(top);
    top += item.height;
    fresh = false;
  };
  for (let i = 0; i < items.length; ) {
    const chunk = chunkAt(items, i, pages.bottom - pages.top);
    const height = chunk.reduce((sum, item) => sum + item.height, 0);
    if (!fresh && top + height > pages.bottom) {
      pages.next();
      top = pages.top;
      fresh = true;
      const head = chunk[0]?.head;
      if (head) place(head);
    }
    chunk.forEach(place);
    i += chunk.length;
  }
}

/** The item and all that it keeps to, as far as one page has room for them. */
function chunkAt(items: readonly Item[], start: number, room: number): Item[] {
  const chunk: Item[] = [];
  let height = 0;
  for (let i = start; i < items.length; i++) {
    const item = items[i]!;
    if (chunk.length > 0 && height + item.height > room) break;
    chunk.push(item);
    height += item.height;
    if (!item.keep) break;
  }
  return chunk;
}
