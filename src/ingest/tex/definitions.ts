/** Expansions in one text at the most, and characters of what comes of it; one that wants more stays as it is. */
const mostExpansions = 300
const longest = 20_000

/** Stands where a definition was, while a formula that holds nothing else is looked for. */
const gap = '\uFDD1'

const definition = /\\(newcommand|renewcommand|providecommand|DeclareMathOperator|def)(\*?)\s*/g
const name = /\{\s*\\([a-zA-Z]+)\s*\}|\\([a-zA-Z]+)/y
const parameters = /\s*(?:\[(\d)\])?\s*/y
const defParameters = /((?:#\d)*)\s*/y
/**
 * Puts what an author defines in a text in the place of each use: other formulas of the page shall know nothing of it.
 * `\newcommand{\R}{\mathbb{R}} in $\R^n$` → `in $\mathbb{R}^n$`. A definition that is not understood stays.
 */
export function expandDefinitions(tex: string): string {
  if (!tex.includes('\\def') && !/\\(?:(?:re)?new|provide)command|\\DeclareMath/.test(tex)) return tex
  const { rest, macros } = takeDefinitions(tex)
  if (macros.size === 0) return tex
  return expand(stripGaps(rest), macros) ?? tex
}

/** Drops a formula that held nothing but definitions: what stands between a `$` that opens and the next one. */
function stripGaps(tex: string): string {
  const parts = tex.split(/(?<!\\)(\$\$?)/)
  for (let at = 1; at + 2 < parts.length; at += 4) {
    const inside = parts[at + 1] ?? ''
    if (parts[at] === parts[at + 2] && inside.includes(gap) && inside.replaceAll(gap, '').trim() === '') {
      parts.splice(at, 3, '')
      at -= 3
    }
  }
  return parts.join('').replaceAll(gap, '')
}

function takeDefinitions(tex: string): { rest: string; macros: Map<string, Macro> } {
  const macros = new Map<string, Macro>()
  let rest = ''
  let at = 0
  definition.lastIndex = 0
  for (let found = definition.exec(tex); found; found = definition.exec(tex)) {
    const taken = readDefinition(tex, found)
    if (!taken) continue
    rest += tex.slice(at, found.index) + gap
    at = taken.end
    definition.lastIndex = at
    macros.set(taken.name, taken.macro)
  }
  return { rest: rest + tex.slice(at), macros }
}

function readDefinition(tex: string, { 0: source, 1: kind, 2: star, index }: RegExpExecArray): Taken | undefined {
  const named = matchAt(name, tex, index + source.length)
  const macro = named?.[1] ?? named?.[2]
  if (!named || !macro) return undefined
  const counted = matchAt(kind === 'def' ? defParameters : parameters, tex, index + source.length + named[0].length)
  if (!counted) return undefined
  const from = index + source.length + named[0].length + counted[0].length
  const end = findGroupEnd(tex, from)
  if (end === undefined) return undefined
  const body = tex.slice(from + 1, end - 1)
  const count = kind === 'def' ? (counted[1] ?? '').length / 2 : Number(counted[1] ?? 0)
  const isOperator = kind === 'DeclareMathOperator'
  return { name: macro, macro: { body: isOperator ? `\\operatorname${star}{${body}}` : body, count }, end }
}

/** Everything expanded, or `undefined` where that does not end within bounds. */
function expand(tex: string, macros: Map<string, Macro>): string | undefined {
  // A double backslash ends a line; what follows it is no command.
  const use = new RegExp(`(?<=(?<!\\\\)(?:\\\\\\\\)*)\\\\(${[...macros.keys()].join('|')})(?![a-zA-Z])`)
  let text = tex
  for (let count = 0; count < mostExpansions && text.length < longest; count++) {
    const found = use.exec(text)
    if (!found) return text
    const { body, count: wanted } = macros.get(found[1] ?? '') ?? { body: '', count: 0 }
    const { values, end } = takeArguments(text, found.index + found[0].length, wanted)
    const filled = body.replace(/#(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '')
    // As the argument of a command it is one thing: `\hat\x` → `\hat{x_1}`.
    const before = text.slice(0, found.index)
    const whole = /\\[a-zA-Z]+\s*$/.test(before) ? `{${filled}}` : filled
    // What follows shall not become part of a command's name: `\R n`, `\R` = `\mathbb R`.
    const joint = /\\[a-zA-Z]+$/.test(whole) && /[a-zA-Z]/.test(text[end] ?? '') ? ' ' : ''
    text = before + whole + joint + text.slice(end)
  }
  return undefined
}

function takeArguments(tex: string, from: number, count: number): { values: string[]; end: number } {
  const values: string[] = []
  let end = from
  for (let taken = 0; taken < count; taken++) {
    const start = end + (/^\s*/.exec(tex.slice(end, end + 10))?.[0].length ?? 0)
    const close = findGroupEnd(tex, start)
    const [token = ''] = /^(?:\\[a-zA-Z]+|\\?.)/su.exec(tex.slice(start, start + 40)) ?? []
    values.push(close === undefined ? token : tex.slice(start + 1, close - 1))
    end = close ?? start + token.length
  }
  return { values, end }
}

/** Offset behind the brace that closes the one at `from`. */
function findGroupEnd(tex: string, from: number): number | undefined {
  if (tex[from] !== '{') return undefined
  let depth = 0
  for (let at = from; at < tex.length; at++) {
    if (tex[at] === '\\') at++
    else if (tex[at] === '{') depth++
    else if (tex[at] === '}' && --depth === 0) return at + 1
  }
  return undefined
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

type Macro = { body: string; count: number }
type Taken = { name: string; macro: Macro; end: number }
