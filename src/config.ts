import { z } from 'zod'
import { canonicalCategory, findNearestCategory, isFollowable } from '#paper/category.ts'
import { defaultQuestions } from '#paper/questions.ts'
import { readOverrides } from './environment.ts'

const wholeNumber = z.int().nonnegative()
const webAddress = z.url({ protocol: /^https?$/, error: 'is not a web address such as https://example.org' })

const category = z.string().refine(isFollowable, {
  error: (issue) => {
    const nearest = findNearestCategory(String(issue.input))
    return `is not an arXiv category. ${nearest ? `Did you mean "${nearest}"?` : 'Use one such as "cs.LG".'} (List: https://arxiv.org/category_taxonomy)`
  },
})

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language code such as "en" or "zh"')

/** Who may answer; what is known of each is in `src/ingest/faq/presets.ts`. */
export const providerNames = [
  'openai',
  'moonshot',
  'deepseek',
  'openrouter',
  'ollama',
  'llama.cpp',
  'custom',
  'extract',
] as const

/** What `digest.config.ts` may hold. Every key has a variable in the environment that goes before it. */
export const ConfigSchema = z.strictObject({
  /** The site's name. */
  title: z.string().min(1).default('Sheaf'),
  /** One sentence for search engines and feeds. */
  description: z.string().default('The day’s arXiv papers, each with an FAQ.'),
  /** arXiv categories to follow, in the order they are shown; `cs` means all of computer science. */
  categories: z.array(category).min(1, 'is empty: name at least one arXiv category').transform(mergeAliases),
  /** Languages of the FAQ, as codes; the first is the site's. */
  languages: z.array(language).min(1).default(['en']),
  /** The FAQ's questions by language; a language without its own has the six built-in ones. */
  questions: z
    .record(language, z.array(z.string().min(1)).min(1))
    .default({})
    .transform(withDefaultQuestions),
  /** Where the site is served, without path: `https://ada.github.io`. */
  site: webAddress.optional(),
  /** The path it is served under: `/` or `/sheaf`. */
  base: z.string().regex(/^\//, 'has to begin with a slash, such as "/sheaf"').default('/'),
  /** This repository's address: shown on the site, and to arXiv as the sender of our requests. */
  repository: webAddress.optional(),
  /** The folder that holds `days/` and `papers/`. */
  content: z.string().min(1).default('content'),
  /** The folder the site is built into. */
  out: z.string().min(1).default('dist'),
  /** The folder for what only saves time: it may be deleted. */
  cache: z.string().min(1).default('.sheaf/cache'),
  /**
   * Months whose papers keep their FAQ on the site, back from the newest day; papers listed earlier keep their page with
   * abstract and links. Absent: all. A large archive stays below the host's limit by it.
   */
  faqMonths: z.int().positive().optional(),
  /** Who answers the FAQ. Without a provider, a key or a base URL the abstract's own sentences stand in. */
  faq: z
    .strictObject({
      /**
       * A provider by its name: `openai`, `moonshot`, `deepseek`, `openrouter`, `ollama`, `llama.cpp`, `custom` (any
       * OpenAI-compatible address), or `extract` (no model). Absent: the one whose address `baseUrl` is, else OpenAI where
       * there is a key.
       */
      provider: z
        .enum(providerNames, { error: `is not a provider. Use one of ${providerNames.join(', ')}.` })
        .optional(),
      /** A model's name, as the provider spells it; absent: the provider's usual one. */
      model: z.string().min(1).optional(),
      /** An OpenAI-compatible address; absent: the provider's own. */
      baseUrl: webAddress.optional(),
      /** Papers asked about at the same time; absent: what suits the provider. */
      concurrency: z.int().min(1).max(64).optional(),
      /** At most this many papers a run are asked about; the rest waits for the next run. */
      maxPapers: wholeNumber.optional(),
      /** At most so many US dollars a run; the rest waits for the next run. */
      maxUsd: z.number().positive().optional(),
      /** At most so many tokens a run, read and written. */
      maxTokens: z.int().positive().optional(),
      /** US dollars for a million tokens, where they are not the known ones. */
      prices: z
        .strictObject({
          input: z.number().nonnegative(),
          /** Of a beginning that the provider has read before; absent: as `input`. */
          cachedInput: z.number().nonnegative().optional(),
          output: z.number().nonnegative(),
        })
        .optional(),
      /** Tokens that the model takes at once, question and answer included; absent: what is known of the provider. */
      context: z.int().min(2000).optional(),
      /** Tokens of one answer at the most, the model's reasoning included. */
      maxOutput: z.int().min(100).default(8000),
      /** `single`: all questions in one request, for providers that count requests; the answers are less thorough. */
      conversation: z.enum(['one-by-one', 'single']).default('one-by-one'),
      /** Sends the questions as a batch, at half price, and collects the answers in a later run. OpenAI only. */
      batch: z.boolean().default(false),
      /** Asks again where another model, or another wording of the prompt, has answered. */
      refresh: z.boolean().default(false),
      /** Seconds a single answer may take. */
      timeout: z.number().positive().default(120),
      /** Milliseconds: the first wait after a failure, where the provider names none; each further one is twice as long. */
      retryWait: wholeNumber.default(2000),
      /** Milliseconds that are waited without a single answer before the run stops asking. */
      retryDeadline: wholeNumber.default(600_000),
    })
    .prefault({}),
  /** arXiv's addresses, and the pauses it asks for, in milliseconds. */
  arxiv: z
    .strictObject({
      /** Listings and full texts. */
      web: webAddress.default('https://arxiv.org'),
      feed: webAddress.default('https://rss.arxiv.org'),
      api: webAddress.default('https://export.arxiv.org/api/query'),
      oai: webAddress.default('https://oaipmh.arxiv.org/oai'),
      /** Between requests to feed and API. Source: https://info.arxiv.org/help/api/tou.html */
      interval: wholeNumber.default(3000),
      /** Between pages of arxiv.org. Source: https://arxiv.org/robots.txt */
      webInterval: wholeNumber.default(15000),
      /** A request without a whole answer by then has failed. */
      timeout: wholeNumber.default(90_000),
      /** The first wait after a failure; each further one is twice as long, up to five minutes. */
      retryWait: wholeNumber.default(5000),
      /** How long failures of one service are waited out, all of a run's together. */
      retryDeadline: wholeNumber.default(900_000),
    })
    .prefault({}),
})

/**
 * The one door for settings: an owner's `digest.config.ts`, overridden by the environment.
 *
 * Throws a `ConfigError` that lists every wrong setting with its value and what to write instead.
 */
export function parseConfig(file: UserConfig, environment: Record<string, string | undefined>): Config {
  const { values, origins } = readOverrides(file, environment)
  const result = ConfigSchema.refine(hasQuestions, languageWithoutQuestions).safeParse(values)
  if (result.success) return { ...result.data, base: normalizeBase(result.data.base) }
  throw new ConfigError(result.error.issues.map((issue) => formatIssue(issue, values, origins)))
}

const hasQuestions = ({ languages, questions }: Config): boolean => languages.every((language) => questions[language])

const languageWithoutQuestions = {
  path: ['languages'],
  error: 'names a language without questions of its own. Write them under `questions` in digest.config.ts.',
}

/** A wrong setting: the message is meant for the owner, without a stack. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  constructor(lines: string[]) {
    super(lines.join('\n'))
  }
}

function formatIssue(issue: z.core.$ZodIssue, values: object, origins: Map<string, string>): string {
  const path = issue.path.map(String)
  const key = path.join('.')
  const origin = origins.get(key) ?? origins.get(path[0] ?? '') ?? `digest.config.ts: ${key || 'the config'}`
  if (issue.code === 'unrecognized_keys')
    return `${origin}: unknown ${issue.keys.join(', ')}. Remove it, or check its spelling.`
  return `${origin}: ${JSON.stringify(valueAt(values, path)) ?? 'nothing'} ${issue.message}`
}

function valueAt(values: unknown, path: string[]): unknown {
  return path.reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], values)
}

function normalizeBase(base: string): string {
  const trimmed = base.replace(/\/+$/, '')
  return trimmed === '' ? '/' : trimmed
}

/** `cs.NA` and `math.NA` are one category. */
function mergeAliases(categories: string[]): string[] {
  return [...new Set(categories.map(canonicalCategory))]
}

function withDefaultQuestions(questions: Record<string, string[]>): Record<string, string[]> {
  return { ...defaultQuestions, ...questions }
}

export type UserConfig = z.input<typeof ConfigSchema>
export type Config = z.output<typeof ConfigSchema>
