import { readdir, readFile } from 'node:fs/promises'
import type { StandinBlock, StandinSection, StandinText } from '#standin/arxiv/world.ts'

/** The sample's invented full texts: identifier → text. */
export async function readTexts(): Promise<Map<string, StandinText>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const entries = files.map(async (name): Promise<[string, StandinText]> => {
    return [name.replace(/\.md$/, ''), parseText(await readFile(new URL(name, folder), 'utf8'))]
  })
  return new Map(await Promise.all(entries))
}

/**
 * A first line `Formats: html, pdf`, then `## Title` and `### Title` with blocks apart by empty lines: paragraphs, `$$…$$`, lists of
 * `- …`, tables of `| … |` after their caption.
 */
export function parseText(markdown: string): StandinText {
  const [first = '', ...blocks] = markdown.trim().split(/\n{2,}/)
  const formats = first.replace(/^Formats: /, '').split(', ')
  const sections: StandinSection[] = []
  for (const block of blocks) {
    const [, marks, title] = /^(##+) (.*)$/.exec(block) ?? []
    if (marks && title) sections.push({ depth: marks.length - 1, title, blocks: [] })
    else sections.at(-1)?.blocks.push(parseBlock(block))
  }
  return { formats: formats.filter((format) => format === 'html' || format === 'pdf'), sections }
}

function parseBlock(block: string): StandinBlock {
  const lines = block.split('\n')
  if (block.startsWith('$$')) return { type: 'equation', tex: block.replaceAll('$$', '') }
  if (block.startsWith('- ')) return { type: 'list', items: lines.map((line) => line.slice(2)) }
  if (block.startsWith('[1] ')) return { type: 'references', items: lines }
  if (!block.startsWith('|')) return { type: 'paragraph', text: lines.join(' ') }
  const rows = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  return { type: 'table', rows }
}

const folder = new URL('./texts/', import.meta.url)
