import { scanCommand } from './command.ts'
import { findDollarMath } from './dollar.ts'
import { literal, plain, type Scanned, type Token } from './token.ts'
import { findUrl } from './url.ts'

const special = /[\\{}$%~`'"\n]|-{2,}|(?<![\p{L}\p{N}])https?:\/\//giu
const paragraphBreak = /\n(?:[ \t]*\n)+[ \t]*|\n {2,}/y
const fontOnly =
  /^\$\s*(\\(?:emph|textit|textbf|texttt|textsc|url|href\s*\{[^{}$]*\})\s*\{(?:[^{}$]|\{[^{}$]*\})*\})\s*\$$/
const beforeTie = /[^\s([{]$/
const beforeAmount = /\d$|(?:^|\P{L})\p{L}$/u
const dashes: Record<string, string> = { '--': '–', '---': '—' }

/**
 * Cuts TeX as arXiv's metadata has it into tokens, in one pass. What TeX itself would read otherwise than the authors of
 * metadata mean it is decided here: formulas, money, `%`, `~`, URLs, dashes, quotes, paragraphs.
 */
export function scan(tex: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < tex.length) {
    special.lastIndex = at
    const found = special.exec(tex)
    const start = found?.index ?? tex.length
    if (start > at) tokens.push(plain(tex.slice(at, start)))
    if (!found) break
    const { token, end } = scanSpecial(tex, start, found[0])
    for (const part of unwrapText(token)) tokens.push(part)
    at = end
  }
  return tokens
}

/** A formula that is nothing but a font or a link, `$\emph{so}$`, is text. */
function unwrapText(token: Token): Token[] {
  const [, inside] = (token.kind === 'lift' && fontOnly.exec(token.source)) || []
  return inside ? scan(inside) : [token]
}

function scanSpecial(tex: string, at: number, text: string): Scanned {
  const end = at + text.length
  if (text === '\\') return scanCommand(tex, at)
  if (text === '$') return findDollarMath(tex, at) ?? { token: literal('$'), end }
  if (text === '{' || text === '}') return { token: { kind: text === '{' ? 'open' : 'close', name: '', text }, end }
  if (text === '%') return { token: literal('%'), end }
  if (text === '~') return { token: literal('~', isTie(tex, at) ? '\u00A0' : '~'), end }
  if (text === '\n') return scanLineEnd(tex, at)
  if (text.startsWith('-')) return { token: literal(text, dashes[text]), end }
  if (text.length > 1) return findUrl(tex, at) ?? { token: plain(text), end }
  return scanQuote(tex, at, text)
}

/** A tilde ties two things; `~10`, `z~6`, `5 ~ 10` and `5~10` say "about" and "to". */
function isTie(tex: string, at: number): boolean {
  const before = tex.slice(Math.max(0, at - 2), at)
  const after = tex[at + 1] ?? ' '
  if (beforeTie.test(before) && !/\s/.test(after)) return !(beforeAmount.test(before) && /\d/.test(after))
  return false
}

/** arXiv begins a paragraph with two spaces; any other line end is a space. */
function scanLineEnd(tex: string, at: number): Scanned {
  paragraphBreak.lastIndex = at
  const [gap] = paragraphBreak.exec(tex) ?? []
  return gap ? { token: { kind: 'paragraph-break' }, end: at + gap.length } : { token: plain(' '), end: at + 1 }
}

function scanQuote(tex: string, at: number, mark: string): Scanned {
  const text = mark !== '"' && tex[at + 1] === mark ? mark + mark : mark
  const end = at + text.length
  return { token: { kind: 'quote', text, start: at, before: tex[at - 1] ?? ' ', after: tex[end] ?? ' ' }, end }
}
