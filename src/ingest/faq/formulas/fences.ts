/** A fence begins a line, behind marks of quotes and lists. */
const opening = /^((?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])){0,40})(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s{]*)/

/** Cuts Markdown into fenced code and what stands between; a fence that nothing closes runs to the end. */
export function splitFences(markdown: string): Part[] {
  const parts: Part[] = []
  let text: string[] = []
  let fence: Open | undefined
  for (const line of markdown.split(/(?<=\n)/)) {
    if (fence) {
      fence.lines.push(line)
      if (isClosing(line, fence.mark)) closeFence()
      continue
    }
    const [, marks = '', mark, language = ''] = opening.exec(line.trimEnd()) ?? []
    if (mark === undefined) {
      text.push(line)
      continue
    }
    closeText()
    fence = { lines: [line], marks, mark, language: language.toLowerCase() }
  }
  closeFence()
  closeText()
  return parts

  function closeText(): void {
    if (text.length > 0) parts.push({ kind: 'text', text: text.join('') })
    text = []
  }

  function closeFence(): void {
    if (!fence) return
    const { lines, mark, ...rest } = fence
    const isClosed = lines.length > 1 && isClosing(lines.at(-1) ?? '', mark)
    const inside = lines.slice(1, isClosed ? -1 : undefined).map((line) => line.replace(/^[\s>]*>/, ''))
    parts.push({ kind: 'fence', ...rest, content: inside.join(''), source: lines.join('') })
    fence = undefined
  }
}

function isClosing(line: string, mark: string): boolean {
  const bare = line.replace(/^[\s>]*/, '').trimEnd()
  return bare.length >= mark.length && bare === (mark[0] ?? '').repeat(bare.length)
}

type Part = { kind: 'text'; text: string } | FencePart
/** `marks`: those of quotes and lists before it; `content`: the lines inside. */
export type FencePart = { kind: 'fence'; marks: string; language: string; content: string; source: string }
type Open = { lines: string[]; marks: string; mark: string; language: string }
