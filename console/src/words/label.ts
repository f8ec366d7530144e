/** Words on the page: Chinese first, English second. */
export interface Label {
  zh: string;
  en: string;
}

/**
 * Splits `中文 English` as the API writes its titles and messages: Chinese up to the first blank that an English word follows.
 * A text of one language is all Chinese.
 */
export function split(text: string): Label {
  const at = /(?<=[\u3000-\u9fff\uff00-\uffef）】》。，])\s*(?=[A-Za-z“"'(])/u.exec(text)?.index;
  // English inside a Chinese sentence (a system's name) is no translation: the rest must be without Chinese.
  if (at === undefined) return { zh: text, en: "" };
  for (let from = at; from >= 0; ) {
    const rest = text.slice(from);
    if (!/[\u3400-\u9fff]/u.test(rest)) return { zh: text.slice(0, from).trim(), en: rest.trim() };
    const next = /(?<=[\u3000-\u9fff\uff00-\uffef）】》。，])\s*(?=[A-Za-z“"'(])/u.exec(text.slice(from + 1))?.index;
    from = next === undefined ? -1 : from + 1 + next;
  }
  return { zh: text, en: "" };
}
