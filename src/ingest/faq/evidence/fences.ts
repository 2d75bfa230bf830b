import { readMark } from './marks.ts'

/** Where each fence that opens on a line is closed; one left open is none. */
export function findFences(lines: string[]): Map<number, number> {
  const fences = new Map<number, number>()
  let open: { at: number; mark: string } | undefined
  for (const [index, line] of lines.entries()) {
    const [, mark = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (!open && mark) open = { at: index, mark }
    else if (open && mark.startsWith(open.mark) && rest.trim() === '') {
      fences.set(open.at, index)
      open = undefined
    }
  }
  return fences
}

/** A reply that ends with its passages in tags or in a fence, with these as lines below our mark. */
export function openBlock(lines: string[]): string[] {
  return openLastFence(openTags(lines))
}

/** `<evidence>` is our mark, where it is closed later. */
function openTags(lines: string[]): string[] {
  const close = lines.findLastIndex((line) => /^\s*<\/(?:evidence|quotes?)>\s*$/i.test(line))
  const open = lines.findLastIndex((line, index) => index < close && /^\s*<(?:evidence|quotes?)>\s*$/i.test(line))
  if (open === -1 || lines.slice(close + 1).some(isFilled)) return lines
  return [...lines.slice(0, open), ...asBlock(lines.slice(open + 1, close))]
}

function openLastFence(lines: string[]): string[] {
  const last = lines.findLastIndex(isFilled)
  if (!/^(?:`{3,}|~{3,})$/.test((lines[last] ?? '').trim())) return lines
  const first = lines.findLastIndex((line, index) => index < last && /^(?:`{3,}|~{3,})/.test(line.trim()))
  if (first === -1) return lines
  const before = lines.slice(0, first)
  const inside = lines.slice(first + 1, last)
  if (inside.some((line) => readMark(line) !== undefined)) return [...before, ...inside]
  const mark = before.findLastIndex(isFilled)
  return readMark(before[mark] ?? '') === '' ? [...before.slice(0, mark), ...asBlock(inside)] : lines
}

function asBlock(inside: string[]): string[] {
  if (inside.some((line) => readMark(line) !== undefined)) return inside
  return ['EVIDENCE', ...inside.map((line) => (isFilled(line) ? `> ${line}` : line))]
}

const isFilled = (line: string) => line.trim() !== ''
