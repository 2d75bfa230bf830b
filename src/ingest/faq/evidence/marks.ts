/** What a line that begins with our mark says after it: `- **EVIDENCE 2:** It holds.` → `It holds.`; `undefined` where none does. */
export function readMark(line: string): string | undefined {
  const { said, stated, alone } = marked.exec(line)?.groups ?? {}
  if (alone !== undefined) return ''
  if (stated !== undefined && /^["“「『]|^[^\p{Lo}]+$/u.test(stated.trim())) return stated.trim()
  return said?.trim()
}

/** What a line says that names a quotation in other letters than our mark: `**Evidence:** "It holds." (Section 2)`. */
export function readTitle(line: string): string | undefined {
  return titled.exec(line)?.groups?.['quotation']
}

/** Whether a line says that there are no passages. */
export function isNone(line: string): boolean {
  return /^[\s>*_(-]{0,6}(?:none|n\/a|no passages?|无|没有|なし|없음)[.。)*_]{0,3}$/i.test(line.trim())
}

/** Whether a line is a heading that announces evidence: `### Evidence`, `**原文证据：**`. */
export function isHeading(line: string): boolean {
  return line.length < longestHeading && heading.test(line)
}

/** Whether a line is a quotation: `> It holds.`, `- "It holds."`, `“It holds.” (Section 2)` */
export function isQuotation(line: string): boolean {
  return /^\s*(?:>|(?:(?:[-*•]|\d{1,2}[.)])\s+)?(?:\*{1,2})?["“„«「『])/.test(line)
}

const longestHeading = 80

const before = String.raw`^[ \t>*_#•-]{0,12}(?:\d{1,2}[.)]\s?)?[*_\[【]{0,4}`
const after = String.raw`\s?\d{0,2}[\]】]?[*_]{0,3}\s?`
/** The word in other scripts is usual in prose as well: there it is a mark where a quotation or Latin letters follow. */
const marked = new RegExp(
  `${before}(?:EVIDENCE${after}(?:[:：][*_]{0,3}(?<said>.*)|(?<alone>))|(?:证据|依据|証拠|根拠|근거|증거)${after}[:：][*_]{0,3}(?<stated>.+))$`,
)

const titled = new RegExp(
  `${before}evidence${after}[:：][*_]{0,3}\\s?(?<quotation>["“„«「『][^"“”„«»「」『』]+["”“»」』](?:\\s?[[(（][^[\\](){}（）]{0,80}[\\])）])?[.。]?)\\s*$`,
  'i',
)

const names =
  '(?:supporting |verbatim )?(?:evidence|quotes?|quotations|passages|excerpts)(?: from the (?:paper|text))?|' +
  '(?:论文)?(?:原文)?(?:证据|依据|引文|引用|原文)|根拠|引用|証拠|근거|인용|증거|belege?|zitate|preuves?|citations|evidencias?|citas'
const heading = new RegExp(`${before}(?:${names})[*_]{0,3}\\s?[:：]?[*_]{0,3}\\s*$`, 'i')
