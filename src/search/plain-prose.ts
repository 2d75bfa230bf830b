/**
 * What a reader sees of a piece of canonical Markdown, on one line, formulas as TeX: what `toPlainText` gives, without
 * building a tree, for it is wanted of every answer of an archive.
 */
export function toPlainProse(markdown: string): string {
  return markdown
    .replace(marks, (_, ...found) => toPlain(found.at(-1) as Marks))
    .replace(/\s+/g, ' ')
    .trim()
}

/** In the canonical form an unescaped mark is a mark, and raw HTML does not occur. */
const marks = new RegExp(
  [
    '^ *(?<fence>`{3,}|~{3,}|[$]{2,})[^\\n]*\\n(?<block>[\\s\\S]*?)\\n? *\\k<fence> *$',
    '(?<ticks>`+)(?<code>[^`]|[^`][\\s\\S]*?[^`])\\k<ticks>(?!`)',
    '(?<dollars>\\$+)(?<math>[^$]|[^$][\\s\\S]*?[^$])\\k<dollars>(?!\\$)',
    '\\\\(?<escaped>[!-\\/:-@\\[-`\\{-~])',
    '&(?<reference>#x[\\da-f]+|#\\d+|amp|lt|gt|quot|nbsp);',
    '\\]\\((?:<[^>\\n]*>|(?:\\\\.|[^\\\\()\\s]|\\([^()\\s]*\\))*)(?: "(?:\\\\.|[^"\\\\])*")?\\)',
    '^(?:(?:>|[-*+]|#{1,6}|\\d{1,9}[.)]) +| +)+',
    '^(?:-{3,}|\\*{3,}|>)$',
    '^\\|(?: *:?-+:? *\\|)+$',
    '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])',
    '^\\||(?<=^\\|[^\\n]*)\\|',
    '[*[]|\\\\$',
  ].join('|'),
  'gimu',
)

function toPlain({ block, code, math, escaped, reference }: Marks): string {
  if (block !== undefined) return ` ${block} `
  if (escaped !== undefined) return escaped
  if (reference !== undefined) return named[reference] ?? fromNumber(reference)
  return stripPadding(code ?? math ?? '')
}

/** One space on each side keeps a mark in the text from the mark around it. */
function stripPadding(text: string): string {
  return /^ .*[^ ].* $/s.test(text) ? text.slice(1, -1) : text
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function fromNumber(reference: string): string {
  return String.fromCodePoint(/x/i.test(reference) ? Number(`0${reference.slice(1)}`) : Number(reference.slice(1)))
}

type Marks = Partial<Record<'block' | 'code' | 'math' | 'escaped' | 'reference', string>>
