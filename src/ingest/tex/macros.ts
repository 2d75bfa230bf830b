import { accents } from './accents.ts'
import { mathCommands } from './math-commands.ts'
import { letters, signs, subscripts, superscripts } from './symbols.ts'

/** Every command that is known outside of math, by its name. Any other is shown as written. */
export const macros: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...[...mathCommands].map(([name, count]): Entry => [name, { kind: 'math', count }]),
  ...entries('ensuremath', { kind: 'ensure-math' }),
  ...Object.entries(signs).map(([name, text]): Entry => [name, { kind: 'sign', text }]),
  ...Object.entries(letters).map(([name, text]): Entry => [name, { kind: 'letter', text }]),
  ...Object.keys(accents).map((name): Entry => [name, { kind: 'accent' }]),
  ...entries('textsuperscript textsuper', { kind: 'script', table: scriptTable(superscripts) }),
  ...entries('textsubscript textsub', { kind: 'script', table: scriptTable(subscripts) }),

  ...entries('emph textit textsl', { kind: 'style', style: 'emphasis' }),
  ...entries('textbf', { kind: 'style', style: 'strong' }),
  ...entries('texttt code path', { kind: 'style', style: 'code' }),
  ...entries(
    `text textrm textsf textsc textup textmd textnormal mbox hbox fbox makebox underline uline title
    num ce gls Gls glspl ac acp acl acs acf uppercase lowercase MakeUppercase section subsection paragraph`,
    { kind: 'style', style: 'none' },
  ),
  ...entries('it em sl itshape slshape', { kind: 'switch', style: 'emphasis' }),
  ...entries('bf bfseries', { kind: 'switch', style: 'strong' }),
  ...entries('tt ttfamily', { kind: 'switch', style: 'code' }),
  ...entries('rm sc sf scshape sffamily rmfamily upshape normalfont mdseries', { kind: 'switch', style: 'none' }),

  ...entries('cite citep citet citealp citealt citeauthor citeyear parencite textcite Cite', {
    kind: 'framed',
    before: '[',
    after: ']',
  }),
  ...entries('ref eqref cref Cref autoref', { kind: 'reference' }),
  ...entries('pageref', { kind: 'framed', before: '(', after: ')' }),
  ...entries('footnote thanks footnotetext', { kind: 'framed', before: ' (', after: ')' }),
  ...entries('url', { kind: 'url' }),
  ...entries('href', { kind: 'href' }),

  ...entries('\\ newline linebreak', { kind: 'break' }),
  ...entries('par', { kind: 'paragraph' }),
  ...entries('label vspace hspace color textcolor index vphantom hphantom phantom bibliographystyle', {
    kind: 'hidden',
    count: 1,
  }),
  ...entries(
    `noindent indent protect relax centering raggedright displaystyle textstyle tiny scriptsize footnotesize small normalsize
    large Large LARGE huge Huge bigskip medskip smallskip maketitle xspace hfill hfil newpage allowbreak unskip
    ignorespaces leavevmode`,
    { kind: 'hidden', count: 0 },
  ),
])

function entries(names: string, meaning: Meaning): Entry[] {
  return names.split(/\s+/).map((name) => [name, meaning])
}

function scriptTable(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.match(/../gu)?.map((pair) => [...pair] as [string, string]))
}

export type Style = 'emphasis' | 'strong' | 'code' | 'none'
export type Meaning =
  /** A command that belongs to math, with so many arguments. */
  | { kind: 'math'; count: number }
  | { kind: 'ensure-math' }
  | { kind: 'sign' | 'letter'; text: string }
  | { kind: 'accent' }
  | { kind: 'script'; table: ReadonlyMap<string, string> }
  /** A font for its argument, or for the rest of its group. */
  | { kind: 'style' | 'switch'; style: Style }
  | { kind: 'framed'; before: string; after: string }
  /** To an equation of the same text, or else framed by parentheses. */
  | { kind: 'reference' }
  | { kind: 'url' }
  | { kind: 'href' }
  | { kind: 'break' }
  | { kind: 'paragraph' }
  /** Nothing to see, nor in so many arguments. */
  | { kind: 'hidden'; count: number }
type Entry = [string, Meaning]
