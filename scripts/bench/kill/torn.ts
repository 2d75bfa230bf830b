import { parseDay } from '#content/day-mdx.ts'
import { parsePaper } from '#content/paper-mdx.ts'
import { findPaperId, isDayFile, type Tree } from '../replay/archive.ts'

/** What is not whole in an archive: files that cannot be parsed, and papers that a day lists without a file. */
export function findTorn(tree: Tree): string[] {
  const ids = new Set([...tree.keys()].map(findPaperId))
  return [...tree].flatMap(([file, text]) => {
    try {
      if (findPaperId(file)) parsePaper(text, file)
      if (!isDayFile(file)) return []
      const absent = parseDay(text, file).papers.filter(({ id }) => !ids.has(id))
      return absent.map(({ id }) => `${file} lists ${id}, which has no file`)
    } catch (error) {
      return [(error as Error).message]
    }
  })
}

/** Drafts that a run has left behind. */
export function findDrafts(tree: Tree): string[] {
  return [...tree.keys()].filter((file) => file.endsWith('.tmp'))
}
