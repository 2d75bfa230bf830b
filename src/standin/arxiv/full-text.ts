/** A written text by its headings, `# Introduction` and `## The law`; paragraphs are parted by blank lines. */
export function splitText(text: string): WrittenSection[] {
  const sections: WrittenSection[] = []
  for (const block of text.trim().split(/\n{2,}/)) {
    const [, marks, heading] = /^(#{1,2}) (.*)$/.exec(block) ?? []
    if (marks && heading) sections.push({ heading, depth: marks.length, paragraphs: [] })
    else sections.at(-1)?.paragraphs.push(block.replace(/\s+/g, ' '))
  }
  return sections
}

export type WrittenSection = { heading: string; depth: number; paragraphs: string[] }
