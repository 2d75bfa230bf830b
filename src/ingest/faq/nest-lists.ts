const item = /^( *)(\d{1,9}[.)] {1,4})(?=\S)/
const bullet = /^( *)[-*+] /

/**
 * Indents lists within numbered items as far as Markdown wants them; models often indent them by two.
 * Before and after: `1. a`, `  - b` → `1. a`, `   - b`.
 */
export function nestLists(markdown: string): string {
  let [outer, inner, shift] = [0, 0, 0]
  const lines = markdown.split('\n').map((line) => {
    const [, before, mark] = item.exec(line) ?? []
    const indent = line.search(/\S/)
    if (before !== undefined && mark && before.length <= outer) {
      ;[outer, inner, shift] = [before.length, before.length + mark.length, 0]
      return line
    }
    if (indent === -1) return line
    if (indent <= outer) {
      ;[outer, inner, shift] = [0, 0, 0]
      return line
    }
    if (shift === 0 && indent < inner && bullet.test(line)) shift = inner - indent
    return `${' '.repeat(shift)}${line}`
  })
  return lines.join('\n')
}
