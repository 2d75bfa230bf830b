import fc from 'fast-check'
import { formatMarkdown, formatText } from '#markdown/format.ts'
import { type Day, type Paper, PaperSchema } from '#paper/schema.ts'
import { anyText, anyTree, wildText } from '../markdown/any-text.ts'

const word = wildText.map((text) => text.toWellFormed()).filter((text) => text !== '')
const prose = anyTree.map(formatMarkdown)
/** As Markdown can say it: without signs that are none. */
const heading = anyText
  .map((text) =>
    text
      .replace(/\p{Noncharacter_Code_Point}/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '')
const positive = fc.integer({ min: 1, max: 2 ** 31 })
const natural = fc.nat()
const id = fc.oneof(
  fc.stringMatching(/^\d{2}(0[1-9]|1[0-2])\.\d{4,5}$/),
  fc.stringMatching(/^(hep-th|math|cs)\/\d{2}(0[1-9]|1[0-2])\d{3}$/),
)
const instant = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const date = instant.map((text) => text.slice(0, 10))
const url = fc.webUrl().filter((text) => PaperSchema.shape.license.safeParse(text).success)
const few = <T>(item: fc.Arbitrary<T>, minLength = 0) => fc.array(item, { minLength, maxLength: 2 })

const evidence = fc.record({ quote: word, section: word, anchor: word }, { requiredKeys: ['quote'] })
const answer = fc.record(
  {
    question: word,
    status: fc.constantFrom('answered', 'extract', 'pending', 'failed'),
    version: positive,
    evidence: few(evidence),
    unverified: few(word, 1),
    heading,
    text: prose,
  },
  { requiredKeys: ['question', 'status', 'version', 'evidence', 'heading', 'text'] },
)
const faq = fc.record(
  {
    lang: fc.constantFrom('en', 'zh', 'pt-BR'),
    provider: word,
    model: word,
    prompt: word,
    basis: fc.constantFrom('html', 'pdf', 'abstract'),
    reason: word,
    omitted: few(word, 1),
    at: instant,
    tokens: fc.record({ input: natural, output: natural }),
    usd: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    answers: few(answer),
  },
  { requiredKeys: ['lang', 'provider', 'basis', 'answers'] },
)

/** Any paper that the schema takes; prose is canonical. */
export const anyPaper = fc.record(
  {
    id,
    version: positive,
    title: fc.oneof(word, anyText.map(formatText)).filter((text) => text !== ''),
    authors: few(word),
    categories: few(word, 1),
    announced: date,
    listed: date,
    published: instant,
    updated: instant,
    comments: word,
    doi: word,
    journal: word,
    license: url,
    withdrawn: fc.constant(true),
    links: few(url),
    msc: few(word),
    acm: few(word),
    source: fc.constantFrom('feed', 'listing'),
    faq: fc.uniqueArray(faq, { selector: ({ lang }) => lang, maxLength: 2 }),
    abstract: prose,
  },
  {
    requiredKeys: [
      'id',
      'version',
      'title',
      'authors',
      'categories',
      'listed',
      'links',
      'msc',
      'acm',
      'faq',
      'abstract',
    ],
  },
) as fc.Arbitrary<Paper>

const category = fc.constantFrom('cs.LG', 'hep-th', 'astro-ph.GA', 'math.NT')
const type = fc.constantFrom('new', 'cross', 'replace', 'replace-cross')

/** Any day that the schema takes; its overview is canonical. */
export const anyDay = fc.record({
  date,
  status: fc.constantFrom('complete', 'partial'),
  expected: natural,
  received: natural,
  categories: fc.dictionary(category, fc.record({ new: natural, cross: natural, replace: natural })),
  papers: few(fc.record({ id, version: positive, type, in: fc.dictionary(category, type) })),
  overview: prose,
}) as fc.Arbitrary<Day>
