import type { Math as DisplayMath, InlineMath } from 'mdast-util-math'
import { displayMath, inlineMath, isProse } from '#ingest/tex/math.ts'

const texSign = /\\[a-zA-Z]|[_^={}<>+*/|]/
const onlyWords = /^\s*\p{L}{2,}(?:[ \t]+[\p{L}\d]+)+[.!?]?\s*$/u
/** Chinese, Japanese or Korean prose; a word or two may stand in a formula. */
const ideographs = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]`
const clause = new RegExp(`${ideographs}{6}|${ideographs}{2}[，。；：、]|[，。；：、]\\s*${ideographs}{2}`, 'u')
const texts = /\\(?:text\w*|mbox|operatorname)\s*\{[^{}]*\}/g
/** amsmath's own displays, and a number: TeX has them on lines of their own alone. */
const displayOnly = /\\begin\s*\{(?:equation|align|alignat|flalign|gather|multline|eqnarray)\*?\}/

/** Whether TeX without marks around it is a formula at all. */
export function isFormula(tex: string): boolean {
  return !isWords(tex) && (texSign.test(tex) || !onlyWords.test(tex))
}

/** Whether words stand where a formula is expected, in a language with or without spaces. */
export function isWords(tex: string): boolean {
  return isProse(tex) || clause.test(tex.replace(texts, ''))
}

/** A formula within a line; one that cannot stand there is a display. */
export function toInline(tex: string): InlineMath | DisplayMath {
  if (displayOnly.test(tex)) return toDisplay(tex)
  const bare = stripDollars(mend(tex)).replace(/\\tag\*?\s*\{([^{}]*)\}/g, '\\quad(\\text{$1})')
  return inlineMath(bare)
}

/** A formula on its own. Rows without an environment get one. */
export function toDisplay(tex: string): DisplayMath {
  const mended = stripDollars(mend(tex)).replace(/\n[ \t]+/g, '\n')
  if (/\\begin(?![a-zA-Z])/.test(mended) || !/\\\\(?!\s*$)/.test(mended)) return displayMath(mended)
  const [, body = mended, tag = ''] = /^([\s\S]*?)(\\(?:tag|label)\s*\{[^{}]*\}\s*)$/.exec(mended) ?? []
  const name = /(?<!\\)&/.test(body) ? 'aligned' : 'gathered'
  return displayMath(`\\begin{${name}}${body.trim()}\\end{${name}}${tag && ` ${tag}`}`)
}

/**
 * What TeX reads otherwise than models mean it: `%` begins no comment, `#` is a character, and line breaks that a format has
 * written out (`\n\n`) are space.
 */
function mend(tex: string): string {
  const mended = tex.replace(/(\\.)|%/gs, (_, escaped?: string) => escaped ?? '\\%')
  return (
    definesMacro.test(tex) ? mended : mended.replace(/(\\.)|#/gs, (_, escaped?: string) => escaped ?? '\\#')
  ).replace(writtenBreaks, ' ')
}

/** `\n`, several of them also before a letter; `\nabla` and the like are commands. */
const writtenBreaks =
  /(?:\\n){2,}(?!(?:abla|eq?|eg|u|ot|otin|i|mid|exists|orm|olimits|onumber|subseteq)(?![a-zA-Z]))|\\n(?![a-zA-Z])/g
const definesMacro = /\\(?:def|(?:re)?newcommand|let|DeclareMathOperator)/

/** `\($x$\)` is a formula within a formula. */
function stripDollars(tex: string): string {
  const [, inside] = /^\s*(?:\$([^$]+)\$|\$\$([^$]+)\$\$)\s*$/.exec(tex) ?? []
  return inside ?? tex
}
