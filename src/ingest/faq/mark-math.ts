/**
 * Brings the math of a model's Markdown into the one form that remark-math reads, and leaves code alone:
 * `\(x\)` → `$x$`, `\[x\]` → `$$…$$` on lines of its own, `$5 and $6` → `\$5 and \$6`.
 */
export function markMath(markdown: string): string {
  return markdown.replace(tokens, (token, ...rest) => {
    const { inline, display, dollars, single, space = '' } = rest.at(-1) as Record<string, string | undefined>
    const offset = rest.at(-3) as number
    const line = markdown.slice(markdown.lastIndexOf('\n', offset - 1) + 1, offset)
    const after = markdown.slice(offset + token.length, offset + token.length + longestMark)
    const block = display ?? dollars
    if (block !== undefined && !/^\s*\|/.test(line)) return toBlock(block, line) + (blockMark.test(after) ? '\\' : '')
    const formula = inline ?? single ?? block
    if (formula !== undefined) return toInline(formula) + (/^(?:\$|\\\()/.test(after) ? space || ' ' : space)
    return token === '$' ? '\\$' : token
  })
}

/** What follows a display begins a line; there it would begin a quote, heading, list or rule. */
const blockMark = /^(?:>|#{1,6}\s|[-+*]\s|[-*_]{3})/
const longestMark = 7

/**
 * Code (left alone), escapes (left alone), then math by its delimiters. Single dollars follow Pandoc's rule: no space
 * inside at either end, no digit right after. Source: https://pandoc.org/MANUAL.html#math
 */
const tokens = new RegExp(
  [
    /^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\k<fence>[^\n]*$|$(?![\s\S]))/.source,
    /(?<ticks>`+)(?!`)[\s\S]*?[^`]\k<ticks>(?!`)/.source,
    /\\\((?<inline>(?:[^\\]|\\[^)])*?)\\\)/.source,
    /(?:\\\[(?<display>(?:[^\\]|\\[^\]])*?)\\\]|\$\$(?<dollars>[^$]+)\$\$)(?<space>[ \t]*)/.source,
    /\\[\\$]/.source,
    /\$(?!\s)(?<single>(?:[^$\\\n]|\\.|\n(?!\n))+?)(?<!\s)\$(?!\d)/.source,
    /\$/.source,
  ].join('|'),
  'gm',
)

/** A formula within a line; the fence is longer than any dollars inside. */
function toInline(source: string): string {
  const tex = source
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\$([^$]+)\$$/, '$1')
  if (tex === '') return ''
  if (!tex.includes('$')) return `$${tex}$`
  const fence = '$'.repeat(Math.max(...Array.from(tex.matchAll(/\$+/g), ([run]) => run.length)) + 1)
  return `${fence} ${tex} ${fence}`
}

/** A display on lines of its own, inside the list or quote that its line is in. */
function toBlock(tex: string, line: string): string {
  const [marks = ''] = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*\s*/.exec(line) ?? []
  const indent = marks.replace(/[^>\s]/g, ' ')
  const blank = `\n${indent.trimEnd()}\n${indent}`
  if (tex.trim() === '') return ''
  const lines = tex.split('\n').map((part) => part.replace(indent.includes('>') ? /^[\s>]+/ : /^\s+/, '').trimEnd())
  const block = ['$$', ...lines.filter(Boolean), '$$'].join(`\n${indent}`)
  return `${line === marks ? '' : blank}${block}${blank}`
}
