import type { PhrasingContent, Root } from 'mdast'
import { dialect } from './dialect.ts'
import { tidy } from './tidy.ts'

/**
 * Writes a tree as canonical Markdown: `parseMarkdown(formatMarkdown(tree))` has the same text, math and structure, and
 * formatting that again changes no byte. No trailing line break.
 */
export function formatMarkdown(tree: Root): string {
  return dialect.stringify(tidy(tree)).trim()
}

/** Writes a run of text and math as one line of canonical Markdown. */
export function formatInline(children: PhrasingContent[]): string {
  return formatMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] })
}

/** Writes plain text as canonical Markdown: every character is shown as it is. */
export function formatText(text: string): string {
  return formatInline([{ type: 'text', value: text }])
}
