/**
 * Splits Markdown at its headings of one depth, without parsing it: lines inside fenced code or display math are no
 * headings. What stands before the first heading is dropped by the caller's choice: it comes with an empty title.
 */
export function splitSections(markdown: string, depth: number): Section[] {
  const mark = `${'#'.repeat(depth)} `
  const sections: Section[] = [{ title: '', body: '' }]
  let fence: string | undefined
  for (const line of markdown.split('\n')) {
    if (fence === undefined && line.startsWith(mark)) {
      sections.push({ title: line.slice(mark.length).trim(), body: '' })
      continue
    }
    fence = nextFence(line, fence)
    const last = sections.at(-1) as Section
    last.body += `${line}\n`
  }
  return sections.map(({ title, body }) => ({ title, body: body.trim() }))
}

/**
 * The fence that is open after a line: CommonMark's code fences and the math fences of remark-math. Those inside a list
 * or quote, indented in the canonical form, hold no line that begins like a heading.
 */
function nextFence(line: string, open: string | undefined): string | undefined {
  const [, mark] = /^(`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=[^$]*$))/.exec(line) ?? []
  if (!mark) return open
  if (open === undefined) return mark
  const closes = mark[0] === open[0] && mark.length >= open.length && line.trimEnd() === mark
  return closes ? undefined : open
}

export type Section = { title: string; body: string }
