import { z } from 'zod'
import { isCalendarDate } from './calendar-date.ts'
import { isArxivId } from './id.ts'

/** How a paper entered an announcement, strongest first. */
export const announcementTypes = ['new', 'cross', 'replace', 'replace-cross'] as const

const calendarDate = z.string().refine(isCalendarDate, { error: 'Expected a day as YYYY-MM-DD' })
const arxivId = z.string().refine(isArxivId, { error: 'Expected an arXiv identifier such as 2611.01234' })
const instant = z.iso.datetime({ offset: true })
const httpUrl = z.url({ protocol: /^https?$/ })

export const AnnouncementTypeSchema = z.enum(announcementTypes)

/** A verbatim passage of the paper that an answer rests on. */
export const EvidenceSchema = z.strictObject({
  quote: z.string().min(1),
  /** Heading of the section the passage stands in. */
  section: z.string().optional(),
  /** Fragment of arXiv's HTML page, without `#`. */
  anchor: z.string().optional(),
})

export const AnswerSchema = z.strictObject({
  /** Hash of the question's wording: another wording is another question. */
  question: z.string().min(1),
  status: z.enum(['answered', 'extract', 'pending', 'failed']),
  /** The paper's version that the answer speaks of. */
  version: z.int().positive(),
  evidence: z.array(EvidenceSchema).default([]),
  /** Who answered under which wording of the prompt; absent: as the FAQ says. */
  model: z.string().min(1).optional(),
  prompt: z.string().min(1).optional(),
  /** Numbers that the answer states, as it writes them, and that the paper's text does not hold; absent: none. */
  unverified: z.array(z.string().min(1)).optional(),
  /** The question as shown, plain text; in the body, as a heading. */
  heading: z.string().min(1),
  /** The answer as canonical Markdown with math; empty while pending or failed. In the body. */
  text: z.string(),
})

export const FaqSchema = z.strictObject({
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  /** Who answered: a preset's name, `custom`, or `extract`. */
  provider: z.string().min(1),
  model: z.string().optional(),
  /** Hash of the prompt's wording; `-single` or `-batch` where not asked one by one in a conversation. */
  prompt: z.string().optional(),
  /** What the answers were read from. */
  basis: z.enum(['html', 'pdf', 'abstract']),
  /** Why nothing fuller could be read; absent where nothing is missing. */
  reason: z.string().min(1).optional(),
  /** Titles of the sections left out so that the paper fits the model; absent: none. */
  omitted: z.array(z.string().min(1)).optional(),
  /** When the last answer came. */
  at: instant.optional(),
  tokens: z.strictObject({ input: z.int().nonnegative(), output: z.int().nonnegative() }).optional(),
  usd: z.number().nonnegative().optional(),
  answers: z.array(AnswerSchema),
})

/**
 * One paper as Sheaf keeps it. Prose (`title`, `comments`, `abstract`, answers) is canonical Markdown with math: what a
 * reader sees is text, `$…$` is TeX, nothing is HTML or code.
 */
export const PaperSchema = z.strictObject({
  /** arXiv identifier without version. */
  id: arxivId,
  version: z.int().positive(),
  title: z.string().min(1),
  /** Unicode names in the paper's order. */
  authors: z.array(z.string().min(1)),
  /** arXiv categories; the first is the primary one. */
  categories: z.array(z.string().min(1)).min(1),
  /** Its announcement as new; absent when first met as a replacement or a late cross-list. */
  announced: calendarDate.optional(),
  /** The first day it is listed in this archive. */
  listed: calendarDate,
  /** Submission of version 1. */
  published: instant.optional(),
  /** Submission of the latest version. */
  updated: instant.optional(),
  comments: z.string().optional(),
  doi: z.string().optional(),
  journal: z.string().optional(),
  license: httpUrl.optional(),
  /** The authors or arXiv have withdrawn it; the text says why. */
  withdrawn: z.literal(true).optional(),
  /** Code and project pages named by the authors. */
  links: z.array(httpUrl).default([]),
  /** Classes of the Mathematics Subject Classification, such as `11M26`. */
  msc: z.array(z.string().min(1)).default([]),
  /** Classes of the ACM Computing Classification System of 1998, such as `I.2.7`. */
  acm: z.array(z.string().min(1)).default([]),
  /** Who stood in for the API's metadata; absent when the API itself spoke. */
  source: z.enum(['feed', 'listing']).optional(),
  faq: z.array(FaqSchema).default([]),
  abstract: z.string(),
})

/** One line of a day: the paper, as announced that day. */
export const DayPaperSchema = z.strictObject({
  id: arxivId,
  version: z.int().positive(),
  /** The strongest of its types. */
  type: AnnouncementTypeSchema,
  /** Its type in each followed category. */
  in: z.record(z.string(), AnnouncementTypeSchema),
  /** The version is a guess until arXiv's feed or OAI-PMH tells which one was announced. */
  provisional: z.literal(true).optional(),
})

export const CategoryCountsSchema = z.strictObject({
  new: z.int().nonnegative(),
  cross: z.int().nonnegative(),
  /** Replacements of both kinds. */
  replace: z.int().nonnegative(),
  /** Entries that arXiv counts but does not show; it counts before it drops deleted ones. */
  unlisted: z.int().positive().optional(),
})

/** One announcement day of arXiv. */
export const DaySchema = z.strictObject({
  date: calendarDate,
  /** `partial`: something announced is not here yet, and a later run brings it. */
  status: z.enum(['complete', 'partial']),
  /** Put together from submission dates, for days that arXiv no longer lists: without replacements. */
  reconstructed: z.literal(true).optional(),
  /** Distinct papers announced in the followed categories. */
  expected: z.int().nonnegative(),
  /** Of these, how many are in the archive. */
  received: z.int().nonnegative(),
  categories: z.record(z.string(), CategoryCountsSchema),
  papers: z.array(DayPaperSchema),
  /** The day's overview as canonical Markdown; in the body. */
  overview: z.string().default(''),
})

export type AnnouncementType = z.infer<typeof AnnouncementTypeSchema>
export type Evidence = z.infer<typeof EvidenceSchema>
export type Answer = z.infer<typeof AnswerSchema>
export type Faq = z.infer<typeof FaqSchema>
export type Paper = z.infer<typeof PaperSchema>
export type DayPaper = z.infer<typeof DayPaperSchema>
export type CategoryCounts = z.infer<typeof CategoryCountsSchema>
export type Day = z.infer<typeof DaySchema>
