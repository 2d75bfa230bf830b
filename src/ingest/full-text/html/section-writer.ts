import type { ParagraphKind, TextParagraph, TextSection } from '#ingest/full-text/full-text.ts'
import { tidySpace } from './flatten.ts'

/** Gathers sections from what a page says in its order. Text is held until a paragraph ends. */
export function createSectionWriter(): SectionWriter {
  const sections: TextSection[] = [{ title: '', depth: 1, paragraphs: [] }]
  let held: string[] = []
  let [place, prefix]: [Place, string] = [{}, '']
  let notes: TextParagraph[] = []

  return {
    sections,
    get last() {
      return held.at(-1) ?? ''
    },
    open(section) {
      this.end()
      if (prefix) add({ text: prefix })
      prefix = ''
      sections.push({ ...section, paragraphs: [] })
    },
    write(text, at) {
      if (held.length === 0 && text.trim() === '') return
      if (held.length === 0) place = at
      held.push(text)
    },
    begin(text) {
      prefix = tidySpace(`${prefix} ${text}`)
    },
    forget() {
      prefix = ''
    },
    restart() {
      if (sections.length > 1) return
      for (const { paragraphs } of sections) paragraphs.length = 0
      held = []
      notes = []
      prefix = ''
    },
    note(paragraph) {
      notes.push(paragraph)
    },
    end() {
      const text = tidySpace(held.join(''))
      held = []
      if (text) add({ text: prefix ? `${prefix} ${text}` : text, ...place })
      if (text) prefix = ''
      for (const note of notes) add(note)
      notes = []
    },
    add(paragraph) {
      this.end()
      add(prefix ? { ...paragraph, text: `${prefix} ${paragraph.text}` } : paragraph)
      prefix = ''
    },
  }

  function add({ text, anchor, kind }: TextParagraph): void {
    if (text) sections.at(-1)?.paragraphs.push({ text, ...(anchor && { anchor }), ...(kind && { kind }) })
  }
}

export type SectionWriter = {
  readonly sections: TextSection[]
  /** What was written last. */
  readonly last: string
  /** Ends the paragraph; what follows belongs to a new section. */
  open(section: Omit<TextSection, 'paragraphs'>): void
  /** Goes on with the paragraph; its first words say where it stands. */
  write(text: string, at: Place): void
  /** Puts words before the next paragraph: an item's mark, a theorem's name. */
  begin(text: string): void
  /** Takes back what was to begin the next paragraph. */
  forget(): void
  /** Forgets what stands before the first section. */
  restart(): void
  /** Keeps a paragraph until the one under way has ended. */
  note(paragraph: TextParagraph): void
  /** Ends the paragraph. */
  end(): void
  /** A paragraph of its own. */
  add(paragraph: TextParagraph): void
}

type Place = { anchor?: string; kind?: ParagraphKind }
