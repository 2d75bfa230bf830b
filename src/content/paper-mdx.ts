import { z } from 'zod'
import { formatText } from '#markdown/format.ts'
import { toPlainText } from '#markdown/plain-text.ts'
import {
  type Answer,
  AnswerSchema,
  EvidenceSchema,
  type Faq,
  FaqSchema,
  type Paper,
  PaperSchema,
} from '#paper/schema.ts'
import { checkValues, joinFrontmatter, splitFrontmatter } from './frontmatter.ts'
import { splitSections } from './sections.ts'

/** Writes a paper as MDX: metadata as frontmatter; abstract and answers as sections. `parsePaper` reads it back. */
export function toMdx(paper: Paper): string {
  const { abstract, faq } = paper
  const values = { ...metadataValues(paper), ...(faq.length > 0 && { faq: faq.map(faqValues) }) }
  const sections = [`## Abstract\n\n${abstract}`, ...faq.map(faqSection)]
  return joinFrontmatter(values, sections.map((section) => section.trim()).join('\n\n'))
}

/** Reads a paper's MDX. Throws an error that names `file` where it is not what `toMdx` writes. */
export function parsePaper(text: string, file: string): Paper {
  const { values, body } = splitFrontmatter(text, file)
  const sections = new Map(splitSections(body, 2).map((section) => [section.title, section.body]))
  const faq = Array.isArray(values.faq) ? values.faq.map((entry) => joinFaq(entry, sections)) : []
  return checkValues(PaperSchema, { ...values, faq, abstract: sections.get('Abstract') ?? '' }, file)
}

function metadataValues(paper: Paper): Record<string, unknown> {
  const { abstract: _, faq: __, ...metadata } = paper
  return inOrder(PaperSchema, metadata)
}

function faqValues(faq: Faq): Record<string, unknown> {
  return inOrder(FaqSchema, { ...faq, answers: faq.answers.map(answerValues) })
}

function answerValues({ heading: _, text: __, ...answer }: Answer): Record<string, unknown> {
  return inOrder(AnswerSchema, { ...answer, evidence: answer.evidence.map((e) => inOrder(EvidenceSchema, e)) })
}

/** The schema's order of keys is the file's; an empty list is left out where the schema puts it back. */
function inOrder(schema: z.ZodObject, values: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(schema.shape).filter(([key, field]) => {
    const value = values[key]
    const isEmpty = Array.isArray(value) && value.length === 0
    return value !== undefined && !(isEmpty && z.safeParse(field, undefined).success)
  })
  return Object.fromEntries(kept.map(([key]) => [key, values[key]]))
}

function faqSection(faq: Faq): string {
  const answers = faq.answers.map(({ heading, text }) => `### ${formatText(heading)}\n\n${text}`.trim())
  return [`## FAQ (${faq.lang})`, ...answers].join('\n\n')
}

/** The n-th answer of the frontmatter is the n-th section below its language's heading. */
function joinFaq(entry: unknown, sections: Map<string, string>): unknown {
  if (typeof entry !== 'object' || entry === null) return entry
  const { lang, answers } = entry as { lang?: unknown; answers?: unknown }
  const written = splitSections(sections.get(`FAQ (${String(lang)})`) ?? '', 3).slice(1)
  if (!Array.isArray(answers)) return entry
  return { ...entry, answers: answers.map((answer, index) => joinAnswer(answer, written[index])) }
}

function joinAnswer(answer: unknown, section: { title: string; body: string } | undefined): Partial<Answer> {
  return { ...(answer as Answer), heading: toHeading(section?.title ?? ''), text: section?.body ?? '' }
}

/** All papers are asked the same few questions. */
function toHeading(title: string): string {
  const heading = headings.get(title) ?? toPlainText(title)
  if (headings.size < headingsKept) headings.set(title, heading)
  return heading
}

const headings = new Map<string, string>()
const headingsKept = 1000
