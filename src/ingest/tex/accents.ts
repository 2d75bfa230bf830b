/**
 * Accent commands and their combining characters.
 * Source: the LaTeX companion's text accents; `\h`, `\U`, `\G`, `\C`, `\f` from T5 and TIPA-like encodings.
 */
export const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  r: '\u030A',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
  h: '\u0309',
  G: '\u030F',
  U: '\u030E',
  f: '\u0311',
  textcommabelow: '\u0326',
}

/** What an accent over nothing shows: `\~{}`. */
const spacing: Record<string, string> = { '`': '`', "'": '´', '^': '^', '~': '~', '"': '¨', '=': '¯', '.': '˙' }
const dotless: Record<string, string> = { ı: 'i', ȷ: 'j' }
const base = /^(\P{M}\p{M}*)(.*)$/su

/** A letter under an accent, NFC: `("'", 'e')` → `é`. The rest of the text follows unaccented. */
export function accent(command: string, text: string): string {
  // arXiv's own converter turns © into `\c{opyright}`.
  if (command === 'c' && text === 'opyright') return '©'
  const [, letter, rest = ''] = base.exec(text) ?? []
  if (letter === undefined) return `${spacing[command] ?? ''}${text}`
  return `${dotless[letter] ?? letter}${accents[command] ?? ''}`.normalize('NFC') + rest
}

/** Whether Unicode has the accented letter as one character: `é` yes, `t́` no. */
export function isPrecomposed(command: string, letter: string): boolean {
  return [...accent(command, letter)].length === 1
}
