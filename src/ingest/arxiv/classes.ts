// `11M26`, `68Txx`, `82B`, `37-02`, `17-XX`, `83`. Source: https://msc2020.org
const mscForm = /^\d{2}(?:[A-Z](?:\d{2}|XX)?|-\d{2}|-?XX)?$/
// `I.2.7`, `I.4.m`, `H.3`. Source: https://www.acm.org/publications/computing-classification-system/1998
const acmForm = /^[A-K](?:\.(?:\d{1,2}|M)){1,3}$/

/**
 * Finds MSC and ACM classes among the API's category terms, or in OAI-PMH's `msc-class` and `acm-class`:
 * `35Q30 (primary), 76D05` → `35Q30`, `76D05`. In order, none twice; all other words are ignored.
 */
export function readClasses(terms: string[]): Classes {
  const words = terms.flatMap((term) => term.toUpperCase().split(/[^A-Z0-9.-]+/)).map(stripDots)
  const find = (form: RegExp, format: (word: string) => string) => [
    ...new Set(words.filter((word) => form.test(word)).map(format)),
  ]
  return { msc: find(mscForm, formatMsc), acm: find(acmForm, formatAcm) }
}

function stripDots(word: string): string {
  return word.replace(/^\.+|(?<!\.)\.+$/g, '')
}

/** `68TXX` → `68Txx`, `85XX` → `85-XX` */
function formatMsc(word: string): string {
  return word.replace(/([A-Z])XX$/, '$1xx').replace(/(\d)XX$/, '$1-XX')
}

/** `I.4.M` → `I.4.m` */
function formatAcm(word: string): string {
  return word.replaceAll('.M', '.m')
}

export type Classes = { msc: string[]; acm: string[] }
