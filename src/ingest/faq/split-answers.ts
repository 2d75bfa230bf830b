/**
 * The answers in a reply to several questions: what stands below each question's heading, by the order of `questions`;
 * `undefined` where there is none. Headings may be marked by `#`, bold type or numbers and be worded a little
 * differently; where none is recognised, as many headings as questions count in their order. To one question, a reply
 * without its heading is the answer as a whole.
 */
export function splitAnswers(reply: string, questions: string[]): (string | undefined)[] {
  const lines = reply.split('\n')
  const headings = findHeadings(lines)
  const wanted = questions.map(squash)
  const matched = headings.map(({ text }) => wanted.findIndex((question) => isSame(squash(text), question)))
  const isNamed = matched.some((index) => index >= 0)
  const found = isNamed ? matched : inOrder(headings, questions.length)
  const starts = headings.flatMap(({ line }, index) => ((found[index] ?? -1) >= 0 ? [{ line, of: found[index] }] : []))
  if (questions.length === 1 && !isNamed && starts[0]?.line !== lines.findIndex((line) => line.trim() !== ''))
    return [reply.trim() || undefined]
  const answers: (string | undefined)[] = questions.map(() => undefined)
  for (const [index, { line, of = 0 }] of starts.entries()) {
    const text = lines
      .slice(line + 1, starts[index + 1]?.line)
      .join('\n')
      .trim()
    if (text !== '') answers[of] ??= text
  }
  return answers
}

/** Lines that look like a heading, outside of code. */
function findHeadings(lines: string[]): Heading[] {
  const headings: Heading[] = []
  let isCode = false
  for (const [line, raw] of lines.entries()) {
    const text = raw.trim()
    if (/^(?:```|~~~)/.test(text)) isCode = !isCode
    if (isCode || text.length > longestHeading) continue
    const mark = /^#{1,6}(?=\s)/.exec(text)?.[0]
    const isBold = /^(?:\d{1,2}[.)]\s*)?\*\*[^*]+\*\*:?$/.test(text)
    const isNumbered = /^(?:\d{1,2}[.)、]|(?:Q(?:uestion)?|问题)\s?\d{1,2}[.:：)])\s*\S/i.test(text)
    if (mark) headings.push({ line, text, level: mark.length })
    else if (isBold || isNumbered) headings.push({ line, text, level: isBold ? 7 : 8 })
  }
  return headings
}

const longestHeading = 300

/** The strongest level that has exactly one heading a question. */
function inOrder(headings: Heading[], count: number): number[] {
  const levels = [...new Set(headings.map(({ level }) => level))].sort()
  const level = levels.find((candidate) => headings.filter((heading) => heading.level === candidate).length === count)
  let next = 0
  return headings.map((heading) => (heading.level === level ? next++ : -1))
}

/** Letters and digits alone, without the number before them. */
function squash(text: string): string {
  return text
    .replace(/^[#*\s]*(?:(?:Q(?:uestion)?|问题)?\s?\d{1,2}[.:：)、]\s*)?/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function isSame(heading: string, question: string): boolean {
  return heading === question || (question.length >= 8 && heading.includes(question))
}

type Heading = { line: number; text: string; level: number }
