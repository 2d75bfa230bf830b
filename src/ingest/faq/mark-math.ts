/**
 * Brings the math of a model's Markdown into the one form that remark-math reads, and leaves code alone:
 * `\(x\)` → `$x$`, `\[x\]` → `$$…$$` on lines of its own, `$5 and $6` → `\$5 and \$6`.
 */
export function markMath(markdown: string): string {
  return markdown.replace(tokens, (token, ...groups) => {
    const { inline, display, dollars, single } = groups.at(-1) as Record<string, string | undefined>
    if (inline !== undefined) return `$${fold(inline)}$`
    if (display !== undefined) return block(display)
    if (dollars !== undefined) return block(dollars)
    if (single !== undefined) return `$${fold(single)}$`
    return token === '$' ? '\\$' : token
  })
}

/**
 * Code (left alone), escapes (left alone), then math by its delimiters. Single dollars follow Pandoc's rule: no space
 * inside at either end, no digit right after. Source: https://pandoc.org/MANUAL.html#math
 */
const tokens = new RegExp(
  [
    /^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\k<fence>[^\n]*$|$(?![\s\S]))/.source,
    /(?<ticks>`+)(?!`)[\s\S]*?[^`]\k<ticks>(?!`)/.source,
    /\\\((?<inline>(?:[^\\]|\\[^)])*?)\\\)/.source,
    /\\\[(?<display>(?:[^\\]|\\[^\]])*?)\\\]/.source,
    /\\[\\$]/.source,
    /\$\$(?<dollars>[^$]+)\$\$/.source,
    /\$(?!\s)(?<single>(?:[^$\\\n]|\\.|\n(?!\n))+?)(?<!\s)\$(?!\d)/.source,
    /\$/.source,
  ].join('|'),
  'gm',
)

function fold(tex: string): string {
  return tex.replace(/\s+/g, ' ').trim()
}

function block(tex: string): string {
  return `\n\n$$\n${tex.trim().replace(/\n{2,}/g, '\n')}\n$$\n\n`
}
