import type { PdfLine } from './lines.ts'

/**
 * Says of line after line whether it is a heading. A number has to go on from the one before; where it leaves some out, its
 * line has to look like the headings of its depth.
 */
export function createHeadingFinder(body: Style): (line: PdfLine) => PdfHeading | undefined {
  let [top, letter, isRoman, isAppendix, hasBegun] = [0, 0, false, false, false]
  const styles = new Map<number, string>()

  return (line) => {
    const { text } = line
    if (text.length > longestTitle || !isApart(line)) return undefined
    const bare = text.replace(/[.:]$/, '')
    if (knownTitle.test(bare)) return name(bare, 1)
    const [, appendix, appendixTitle = ''] = /^appendix(?:\s+([A-Z]|\d))?(?:[.:]?\s+(\S.*))?$/i.exec(text) ?? []
    if (/^appendi(x|ces)\b/i.test(text) && text.length < 80) {
      ;[letter, isAppendix] = [appendix ? appendix.charCodeAt(0) - codeBeforeA : 0, true]
      return name(appendixTitle || (appendix ? `Appendix ${appendix}` : bare), 1)
    }
    const [, number, title] = numbered.exec(text) ?? []
    if (number && title) return readNumbered(number, title, `${line.font} ${line.size}`)
    return (hasBegun || line.page > 1) && isLarger(line) && /^\p{Lu}/u.test(text) && isMostlyLetters(text)
      ? name(bare, 1)
      : undefined
  }

  function readNumbered(number: string, title: string, style: string): PdfHeading | undefined {
    if (!isMostlyLetters(title)) return undefined
    const roman = toRoman(number)
    if (roman && (isRoman || top === 0) && follows(roman, 1, style)) {
      ;[top, letter, isRoman] = [roman, 0, true]
      return name(title, 1)
    }
    const parts = number.split('.')
    if (/^[A-Z]$/.test(parts[0] ?? '')) return readLettered(number.charCodeAt(0) - codeBeforeA, title, parts.length)
    const first = Number(parts[0])
    if (isRoman) return parts.length === 1 ? name(title, 3) : undefined
    if (!follows(first, parts.length, style)) return undefined
    top = first
    return name(title, parts.length)
  }

  function follows(first: number, depth: number, style: string): boolean {
    const next = depth === 1 ? top + 1 : top
    const isAllowed = first === next || (first > next && first <= top + mostMissed && styles.get(depth) === style)
    if (isAllowed) styles.set(depth, style)
    return isAllowed
  }

  /** `A` is an appendix, or a part of section `IV`. */
  function readLettered(rank: number, title: string, depth: number): PdfHeading | undefined {
    if (top === 0 || rank !== letter + (depth === 1 ? 1 : 0)) return undefined
    letter = rank
    if (isRoman && !isAppendix) return name(title, 2)
    isAppendix = true
    return name(title, depth)
  }

  function name(title: string, depth: number): PdfHeading {
    hasBegun = true
    return { title: title.replace(/[.:]$/, ''), depth, ...(isAppendix && { appendix: true as const }) }
  }

  function isApart({ text, font, size }: PdfLine): boolean {
    return font !== body.font || size > body.size || (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase())
  }

  function isLarger({ size }: PdfLine): boolean {
    return size >= body.size * 1.15
  }
}

/** `3`, `3.1`, `B`, `B.2` or `IV`, with or without a full stop, then a title. */
const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z](?:\.\d{1,2}){0,3}|[IVX]{1,5})[.:)]?\s+(\p{Lu}.*)$/u

const knownTitle =
  /^(abstract|introduction|background|related works?|methods?|methodology|materials and methods|experiments?|results?|results and discussion|discussions?|conclusions?|conclusions? and .{3,40}|summary|limitations?|acknowledge?ments?|references?|bibliography|literature cited|supplementa(ry|l) .{3,40}|data availability|ethics statement)$/i

const longestTitle = 120

/** Sections whose headings may have gone unseen, one after the other. */
const mostMissed = 3

const codeBeforeA = 64

function isMostlyLetters(text: string): boolean {
  return (text.match(/[\p{L}\s]/gu)?.length ?? 0) > text.length * 0.75 && /\p{L}{3}/u.test(text)
}

function toRoman(text: string): number {
  return (
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'].indexOf(text) + 1
  )
}

export type Style = { font: string; size: number }
export type PdfHeading = { title: string; depth: number; appendix?: true }
