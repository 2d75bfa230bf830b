/** White space single; ligatures and accents that fonts of TeX set apart put together: `ﬁnd Schr¨ odinger` → `find Schrödinger` */
export function tidyLine(text: string): string {
  return text
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/([´`¨ˆ˜ˇ])\s?([\p{L}])/gu, (apart, accent: string, letter: string) => {
      const together = `${letter.replace('ı', 'i')}${combining[accent]}`.normalize('NFC')
      return [...together].length === 1 ? together : apart
    })
    .replace(/[\p{Cc}\p{Cf}\ufffd]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:)\]])(?=\s|$)/g, '$1')
    .trim()
    .normalize('NFC')
}

const combining: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030c',
}

/**
 * Two lines of a paragraph as one. A hyphen at the end goes where the word is known without it, and stays where it is known
 * with it: `opti-` and `mal` → `optimal`, `well-` and `known` → `well-known`.
 */
export function joinText(before: string, after: string, words: Set<string>): string {
  const [, start] = /(\p{L}[\p{L}-]*)-$/u.exec(before.slice(-longestWord)) ?? []
  const [end] = /^\p{L}+/u.exec(after.slice(0, longestWord)) ?? []
  if (!start || !end) return `${before} ${after}`
  const keeps =
    words.has(`${start}-${end}`.toLowerCase()) || (start.includes('-') && !words.has(`${start}${end}`.toLowerCase()))
  return keeps || /^\p{Lu}/u.test(end) ? `${before}${after}` : `${before.slice(0, -1)}${after}`
}

/** The words that lines hold, hyphenated ones too. */
export function listWords(lines: string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []))
}

const longestWord = 60
