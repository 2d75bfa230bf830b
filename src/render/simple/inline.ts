/**
 * Reads a line of Markdown that holds nothing but text, escapes, formulas, code and plain `**strong**` and `*emphasis*`.
 * `undefined` where it may hold anything else: then only the whole parser knows what it means.
 */
export function findSimpleInline(line: string): Inline[] | undefined {
  const inlines: Inline[] = []
  let text = ''
  for (let at = 0; at < line.length; ) {
    const [plain = ''] = matchAt(inert, line, at) ?? []
    text += plain
    at += plain.length
    if (at >= line.length) break
    const found = findSpan(line, at)
    if (!found) return undefined
    at = found.end
    if (found.type === 'text') {
      text += found.value
      continue
    }
    if (text !== '') inlines.push({ type: 'text', value: text })
    text = ''
    inlines.push(found)
  }
  if (text !== '') inlines.push({ type: 'text', value: text })
  return inlines
}

/** What means itself within a line: most characters, `&` before what begins no entity, `_` within a word. */
const inert = /(?:[^\\`*_[<{}$&\p{Cc}\ufeff]+|&(?![#A-Za-z])|(?<=[A-Za-z\d])_(?=[A-Za-z\d]))*/uy

const escaped = /\\([!-/:-@[-`{-~])|\\(?![!-/:-@[-`{-~]|$)/y
// A run of one sign on either side; no sign and no edge of white space inside. Source: micromark-extension-math
const math = /\$(?!\$)((?:[^$\s](?:[^$]*[^$\s\\])?))\$(?!\$)/y
const code = /`(?!`)([^`\s](?:[^`]*[^`\s])?)`(?!`)/y
// Within white space or punctuation, around letters: a delimiter run that can only open, one that can only close.
const strong = /\*\*([\dA-Za-z](?:[^*_`[\]<{}\\&]*[\dA-Za-z])?)\*\*(?![*\dA-Za-z_]|\P{ASCII})/uy
const emphasis = /\*([\dA-Za-z](?:[^*_`[\]<{}\\&]*[\dA-Za-z])?)\*(?![*\dA-Za-z_]|\P{ASCII})/uy

function findSpan(line: string, at: number): (Inline & { end: number }) | undefined {
  const sign = line[at]
  if (sign === '\\') return spanOf(matchAt(escaped, line, at), at, (value = '\\') => ({ type: 'text', value }))
  if (sign === '$') return spanOf(matchAt(math, line, at), at, (value = '') => ({ type: 'math', value }))
  if (sign === '`') return spanOf(matchAt(code, line, at), at, (value = '') => ({ type: 'code', value }))
  if (sign !== '*' || (at > 0 && line[at - 1] !== ' ')) return undefined
  const [type, match] =
    line[at + 1] === '*'
      ? (['strong', matchAt(strong, line, at)] as const)
      : (['emphasis', matchAt(emphasis, line, at)] as const)
  const children = match && findSimpleInline(match[1] ?? '')
  return match && children && { type, children, end: at + match[0].length }
}

function spanOf(match: RegExpExecArray | undefined, at: number, create: (value: string | undefined) => Inline) {
  return match && { ...create(match[1]), end: at + match[0].length }
}

function matchAt(form: RegExp, line: string, at: number): RegExpExecArray | undefined {
  form.lastIndex = at
  return form.exec(line) ?? undefined
}

export type Inline =
  | { type: 'text' | 'math' | 'code'; value: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
