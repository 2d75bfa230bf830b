import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Marks that end a word or clause. */
const marks = /[：:，,。.；;！!？?、]+$/u
const letter = /^[^\s\p{P}\p{S}]/u

/**
 * Puts the mark at the end of a font behind it, in place, where a letter follows at once: CommonMark would not end the font
 * there, so that each file would have to spell the letter as a number.
 * Before and after: `**重点：**文本` → `**重点**：文本`.
 */
export function freeMarks(tree: Root): void {
  visit(tree, (node: Nodes, index, parent) => {
    if ((node.type !== 'strong' && node.type !== 'emphasis') || index === undefined) return
    const next = parent?.children[index + 1]
    const last = node.children.at(-1)
    if (last?.type !== 'text' || next?.type !== 'text' || !letter.test(next.value)) return
    const [found = ''] = marks.exec(last.value) ?? []
    if (found.length === last.value.length && node.children.length === 1) return
    last.value = last.value.slice(0, last.value.length - found.length)
    next.value = found + next.value
  })
}
