import type { TextSection } from '#ingest/full-text/full-text.ts'

/** Gathers a text piece by piece into sections and paragraphs; white space is made single on the way. */
export function createTextWriter(): TextWriter {
  const sections: TextSection[] = []
  let current: TextSection = add({ title: '', depth: 1 })
  let anchor: string | undefined
  let pieces: string[] = []
  let notes: string[] = []

  return {
    write: (text) => void pieces.push(text),
    line: () => void pieces.push(lineEnd),
    block(id, content) {
      flush()
      const outer = anchor
      anchor = id ?? outer
      content()
      flush()
      anchor = outer
    },
    section({ anchor: id, ...heading }, content) {
      flush()
      const outer = { current, anchor }
      current = add({ ...heading, ...(id && { anchor: id }) })
      anchor = undefined
      content()
      flush()
      ;({ current, anchor } = outer)
    },
    note(content) {
      const outer = pieces
      pieces = []
      content()
      notes.push(tidy(pieces))
      pieces = outer
    },
    end() {
      flush()
      return sections.filter(({ title, paragraphs }) => title !== '' || paragraphs.length > 0)
    },
  }

  function add(heading: Omit<TextSection, 'paragraphs'>): TextSection {
    const section = { ...heading, paragraphs: [] }
    sections.push(section)
    return section
  }

  /** Notes follow the paragraph that they belong to. */
  function flush(): void {
    const texts = [tidy(pieces), ...notes].filter((text) => text !== '')
    current.paragraphs.push(...texts.map((text) => ({ text, ...(anchor && { anchor }) })))
    pieces = []
    notes = []
  }
}

const lineEnd = '\n\u0000'

function tidy(pieces: string[]): string {
  return pieces
    .join('')
    .split(lineEnd)
    .map((line) => line.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

export type TextWriter = {
  write(text: string): void
  /** Ends a line within a paragraph. */
  line(): void
  /** What `content` writes is a paragraph of its own; `id` is its place on the page. */
  block(id: string | undefined, content: () => void): void
  section(heading: { title: string; depth: number; anchor: string | undefined }, content: () => void): void
  /** What `content` writes follows as a paragraph. */
  note(content: () => void): void
  end(): TextSection[]
}
