import type { Paper } from '#paper/schema.ts'
import { renderInline, renderMarkdown, renderText } from './markdown.ts'

/** The prose of a paper that lists show, as HTML: it stands on many pages and is rendered once. */
export function renderCard({ id, title, abstract }: Pick<Paper, 'id' | 'title' | 'abstract'>): Card {
  return {
    title: renderInline(title, { file: id }),
    abstract: renderMarkdown(abstract, { file: id }),
    summary: [...renderText(abstract)].slice(0, summaryLength).join(''),
  }
}

const summaryLength = 200

/** `summary`: the abstract's beginning as plain text. */
export type Card = { title: string; abstract: string; summary: string }
