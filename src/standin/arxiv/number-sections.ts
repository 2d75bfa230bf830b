import type { StandinSection } from './world.ts'

/** Sections with their numbers and anchors, as LaTeX counts them: `S2`, `S2.SS1`, `A1`; thanks and references have none. */
export function numberSections(sections: StandinSection[]): NumberedSection[] {
  const [counts, appendices] = [[0, 0], [0]] as [[number, number], [number]]
  let parent = ''
  return sections.map((section): NumberedSection => {
    const { depth, title } = section
    if (/^references$/i.test(title)) return { ...section, kind: 'bibliography', anchor: 'bib', label: '' }
    if (/^acknowledge?ments$/i.test(title)) return { ...section, kind: 'section', anchor: 'Sx1', label: '' }
    if (title.startsWith('Appendix: ')) {
      const letter = String.fromCharCode(codeOfA + appendices[0]++)
      const bare = title.replace('Appendix: ', '')
      return { ...section, title: bare, kind: 'appendix', anchor: `A${appendices[0]}`, label: `Appendix ${letter} ` }
    }
    if (depth > 1) {
      counts[1]++
      return { ...section, kind: 'subsection', anchor: `${parent}.SS${counts[1]}`, label: `${counts[0]}.${counts[1]} ` }
    }
    counts[0]++
    counts[1] = 0
    parent = `S${counts[0]}`
    return { ...section, kind: 'section', anchor: parent, label: `${counts[0]} ` }
  })
}

const codeOfA = 65

export type NumberedSection = StandinSection & {
  kind: 'section' | 'subsection' | 'appendix' | 'bibliography'
  anchor: string
  /** `2.1 `, or nothing. */
  label: string
}
