import { parsePaper } from '#content/paper-mdx.ts'
import type { Answer, Paper } from '#paper/schema.ts'
import { nameQuestion } from '#standin/model/asked.ts'
import { findPaperId, type Tree } from '../replay/archive.ts'

/** The papers in the files of an archive. */
export function readPapers(tree: Tree): Paper[] {
  return [...tree].filter(([file]) => findPaperId(file)).map(([file, text]) => parsePaper(text, file))
}

/** How many answers an archive has to each question, by its name at the stand-in. */
export function findHeld(tree: Tree): Map<string, number> {
  const held = new Map<string, number>()
  for (const paper of readPapers(tree)) {
    for (const answer of paper.faq.flatMap(({ answers }) => answers).filter(isAnswer)) {
      const name = nameQuestion(paper.id, answer.heading)
      held.set(name, (held.get(name) ?? 0) + 1)
    }
  }
  return held
}

function isAnswer({ status, text }: Answer): boolean {
  return status === 'answered' && text !== ''
}
