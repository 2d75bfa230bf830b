/** A passage without what stands around it: `- **"It holds."** (Section 2)` → `It holds.` */
export function stripQuote(line: string): string {
  const bare = line
    .slice(0, longest)
    .trim()
    .replace(/^(?:[>•]|[-*]\s|\d{1,2}[.)]\s|\s)+/, '')
    .replace(/^(\*{1,2}|_{1,2})(?=\S)([^*_]+)\1$/, '$2')
  const [, quoted] = inQuotes.exec(bare) ?? []
  return (quoted ?? bare.replace(source, '').replace(/^["“„«「『]+|["”“»」』]+$/g, '')).trim()
}

const longest = 5000

/** In quotation marks, perhaps after a short label and before where it stands. */
const inQuotes = /^(?:[[(]?[^"“„«「『:：\])]{0,60}[:：\])]+\s*)?["“„«「『](.+)["”“»」』]\s*(?:[[(—–-].{0,80}|[.。]?)$/

/** Where it stands, said at its end. */
const source =
  /\s*[[(（](?:sections?|sec\.|§|abstract|introduction|conclusion|discussion|table|figure|fig\.|appendix|p\.|page|第|摘要)[^()[\]（）]{0,60}[\])）]\.?$/i
