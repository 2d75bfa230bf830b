import type { FullText } from '#ingest/full-text/full-text.ts'

/**
 * The numbers that an answer states and the paper's text does not hold, as the answer writes them but for marks
 * between thousands. Small counts, numbers of
 * sections and the like, and numbers in code are not asked about: a mark on a right answer would cost more than it gives.
 */
export function findUnverifiedNumbers(answer: string, text: FullText): string[] {
  const known = readNumbers(text)
  const missing = [...stated(answer)].filter(({ value, isSmall }) => !isSmall && !known.has(value))
  return [...new Set(missing.map(({ shown }) => shown))]
}

const numbers = new WeakMap<FullText, Set<string>>()

function readNumbers(text: FullText): Set<string> {
  const known = numbers.get(text)
  if (known) return known
  const own = new Set<string>()
  for (const { title, paragraphs } of text.sections) {
    for (const part of [title, ...paragraphs.map((paragraph) => paragraph.text)]) addNumbers(part, own)
  }
  numbers.set(text, own)
  return own
}

/** Digits wherever they stand, also within names (`CIFAR10`, `7B`), and numbers that are words. */
function addNumbers(text: string, known: Set<string>): void {
  for (const [digits] of joinThousands(text).matchAll(/\d+(?:\.\d+)?/g)) known.add(canonical(digits))
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    const value = words.indexOf(word)
    if (value !== -1) known.add(String(value))
  }
}

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

function* stated(answer: string): Generator<{ shown: string; value: string; isSmall: boolean }> {
  const text = joinThousands(withoutCode(answer))
  for (const { 0: digits, index } of text.matchAll(/(?<![\p{L}\p{N}.])\d+(?:\.\d+)?/gu)) {
    const [before, after] = [text.slice(Math.max(0, index - 24), index), text.slice(index + digits.length)]
    if (isLabel(before) || isListMark(before, after)) continue
    const percent = /^\s?\\?%/.exec(after)?.[0] ?? ''
    const isSmall = Number(digits) <= smallest && !digits.includes('.') && percent === ''
    yield { shown: digits + percent.replace('\\', ''), value: canonical(digits), isSmall }
  }
}

/** Counts up to ten are often the answer's own: "three contributions". */
const smallest = 10

/** `Section 3.2`, `Table 5`, `[12]`, `v2`, `arXiv:2611.01234`, an exponent or index. */
function isLabel(before: string): boolean {
  return labels.test(before)
}

const labels =
  /(?:sections?|secs?\.?|tables?|figures?|figs?\.?|equations?|eqs?\.?|appendix|algorithms?|theorems?|lemmas?|propositions?|definitions?|chapters?|§|arxiv:|[第表图節节式])[\s~(]*$|[\^_]\{?-?$|\[(?:\d+,\s*)*$/iu

function isListMark(before: string, after: string): boolean {
  return /(?:^|\n)[ \t]*$/.test(before) && /^[.)]\s/.test(after)
}

function withoutCode(text: string): string {
  return text.replace(/(`+)[^`]*\1/g, ' ').replace(/https?:\/\/\S+/g, ' ')
}

/** `1,000`, `1\,000`, `1{,}000`, `1 000` with a thin space → `1000` */
function joinThousands(text: string): string {
  return text.replace(/(?<=\d)(?:,|\\,|\{,\}|[\u00A0\u2009\u202F])(?=\d{3}(?!\d))/g, '')
}

/** `0.50` → `0.5`, `007` → `7` */
function canonical(digits: string): string {
  const [whole = '', part = ''] = digits.split('.')
  const decimals = part.replace(/0+$/, '')
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (decimals && `.${decimals}`)
}
