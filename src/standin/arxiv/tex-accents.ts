/**
 * TeX accents ⇄ Unicode, both ways by canonical (de)composition: arXiv stores and feeds `Poincar\'e`, its listing shows
 * `Poincaré`.
 */

/** `José Núñez` → `Jos\'e N\'u\~nez`; letters without an accent of TeX stay as they are. */
export function toTexAccents(text: string): string {
  return text
    .replace(/[øØłŁßæÆœŒåÅıđĐ]/g, (letter) => `{\\${letterToCommand[letter]}}`)
    .normalize('NFD')
    .replace(/([A-Za-z])(\p{Mn})/gu, (whole, letter: string, mark: string) => toCommand(letter, mark) ?? whole)
    .normalize('NFC')
}

/** `Schr\"odinger`, `Poincar{\'e}`, `{\L}ojasiewicz`, `Erd\H{o}s` → Unicode; symbols such as `\alpha` stay. */
export function fromTexAccents(text: string): string {
  return text
    .replace(braced, '$1')
    .replace(accented, (whole, ...parts: (string | undefined)[]) => {
      const [symbol, inBraces, bare, command, inCommand, afterCommand] = parts
      return compose(whole, symbol ?? command, inBraces ?? bare ?? inCommand ?? afterCommand)
    })
    .replace(letterCommand, (whole, inBraces?: string, bare?: string) => letters[inBraces ?? bare ?? ''] ?? whole)
}

const marks: Record<string, string> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
}
const accents = Object.fromEntries(Object.entries(marks).map(([accent, mark]) => [mark, accent]))

const letters: Record<string, string> = {
  ...{ o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å' },
  ...{ i: 'ı', dj: 'đ', DJ: 'Đ' },
}
const letterToCommand = Object.fromEntries(Object.entries(letters).map(([command, letter]) => [letter, command]))

const braced = /\{(\\['`^"~=.](?:[A-Za-z]|\{\\?[A-Za-z]\}|\\[ij])|\\[cvuHkr](?:\{[A-Za-z]\}| [A-Za-z]))\}/g
const accented = /\\(?:(['`^"~=.])(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))|([cvuHkr])(?:\{([A-Za-z])\}| ([A-Za-z])))/g
const letterCommand =
  /\{\\(o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i|dj|DJ)\}|\\(o|O|l|L|ss|ae|AE|oe|OE|aa|AA)(?:\{\}| |(?=[^A-Za-z]))/g

function toCommand(letter: string, mark: string): string | undefined {
  const accent = accents[mark]
  if (!accent) return undefined
  return /[A-Za-z]/.test(accent) ? `\\${accent}{${letter}}` : `\\${accent}${letter}`
}

function compose(whole: string, accent: string | undefined, letter: string | undefined): string {
  const mark = marks[accent ?? '']
  return letter && mark ? `${letter}${mark}`.normalize('NFC') : whole
}
