/**
 * The variables that go before `digest.config.ts`, each with the key it sets and how its text is read.
 * An empty variable counts as unset: that is how GitHub passes a repository variable that nobody has set.
 */
const variables: Record<string, { key: string; read: (text: string) => unknown }> = {
  SHEAF_TITLE: { key: 'title', read: String },
  SHEAF_DESCRIPTION: { key: 'description', read: String },
  SHEAF_CATEGORIES: { key: 'categories', read: readList },
  SHEAF_LANGUAGES: { key: 'languages', read: readList },
  SHEAF_QUESTIONS: { key: 'questions', read: readJson },
  SHEAF_SITE: { key: 'site', read: String },
  SHEAF_BASE: { key: 'base', read: String },
  SHEAF_REPOSITORY: { key: 'repository', read: String },
  SHEAF_CONTENT: { key: 'content', read: String },
  SHEAF_OUT: { key: 'out', read: String },
  SHEAF_CACHE: { key: 'cache', read: String },
  SHEAF_FAQ_MONTHS: { key: 'faqMonths', read: readNumber },
  SHEAF_PROVIDER: { key: 'faq.provider', read: String },
  SHEAF_MODEL: { key: 'faq.model', read: String },
  OPENAI_BASE_URL: { key: 'faq.baseUrl', read: String },
  SHEAF_FAQ_CONCURRENCY: { key: 'faq.concurrency', read: readNumber },
  SHEAF_FAQ_MAX_PAPERS: { key: 'faq.maxPapers', read: readNumber },
  SHEAF_FAQ_MAX_USD: { key: 'faq.maxUsd', read: readNumber },
  SHEAF_FAQ_MAX_TOKENS: { key: 'faq.maxTokens', read: readNumber },
  SHEAF_FAQ_PRICES: { key: 'faq.prices', read: readJson },
  SHEAF_FAQ_CONTEXT: { key: 'faq.context', read: readNumber },
  SHEAF_FAQ_MAX_OUTPUT: { key: 'faq.maxOutput', read: readNumber },
  SHEAF_FAQ_CONVERSATION: { key: 'faq.conversation', read: String },
  SHEAF_FAQ_BATCH: { key: 'faq.batch', read: readSwitch },
  SHEAF_FAQ_REFRESH: { key: 'faq.refresh', read: readSwitch },
  SHEAF_FAQ_TIMEOUT: { key: 'faq.timeout', read: readNumber },
  SHEAF_FAQ_RETRY_WAIT_MS: { key: 'faq.retryWait', read: readNumber },
  SHEAF_FAQ_RETRY_DEADLINE_MS: { key: 'faq.retryDeadline', read: readNumber },
  SHEAF_ARXIV_WEB: { key: 'arxiv.web', read: String },
  SHEAF_ARXIV_FEED: { key: 'arxiv.feed', read: String },
  SHEAF_ARXIV_API: { key: 'arxiv.api', read: String },
  SHEAF_ARXIV_OAI: { key: 'arxiv.oai', read: String },
  SHEAF_ARXIV_INTERVAL_MS: { key: 'arxiv.interval', read: readNumber },
  SHEAF_ARXIV_WEB_INTERVAL_MS: { key: 'arxiv.webInterval', read: readNumber },
  SHEAF_ARXIV_TIMEOUT_MS: { key: 'arxiv.timeout', read: readNumber },
  SHEAF_ARXIV_RETRY_WAIT_MS: { key: 'arxiv.retryWait', read: readNumber },
  SHEAF_ARXIV_RETRY_DEADLINE_MS: { key: 'arxiv.retryDeadline', read: readNumber },
}

/** Lays the environment over the owner's values; `origins` tells which variable set a key, for error messages. */
export function readOverrides(
  file: object,
  environment: Environment,
): { values: object; origins: Map<string, string> } {
  const values = structuredClone({ ...readGitHubPages(environment), ...file }) as Tree
  const origins = new Map<string, string>()
  for (const [name, { key, read }] of Object.entries(variables)) {
    const text = environment[name]?.trim()
    if (!text) continue
    setAt(values, key.split('.'), read(text))
    origins.set(key, name)
  }
  return { values, origins }
}

/** `SHEAF_NOW`: an ISO instant that is taken as now; empty: the clock. Throws where it is no instant. */
export function parseClock(text: string | undefined): () => Date {
  if (!text) return () => new Date()
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime()))
    throw new Error(`SHEAF_NOW: "${text}" is not an instant such as 2026-11-20T12:00:00Z.`)
  return () => instant
}

/** Where GitHub Pages serves this repository; nothing outside of Actions. */
function readGitHubPages({ GITHUB_REPOSITORY, GITHUB_SERVER_URL }: Environment): object {
  const [owner, name] = GITHUB_REPOSITORY?.split('/') ?? []
  if (!owner || !name) return {}
  const host = `${owner.toLowerCase()}.github.io`
  return {
    site: `https://${host}`,
    base: name.toLowerCase() === host ? '/' : `/${name}`,
    repository: `${GITHUB_SERVER_URL || 'https://github.com'}/${owner}/${name}`,
  }
}

function setAt(values: Tree, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    values[key] = value
    return
  }
  values[key] ??= {}
  setAt(values[key] as Tree, rest, value)
}

function readList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

/** What is no number stays text, for the schema to refuse. */
function readNumber(text: string): number | string {
  return Number.isNaN(Number(text)) ? text : Number(text)
}

/** `true` or `false`; anything else stays text, for the schema to refuse. */
function readSwitch(text: string): boolean | string {
  return text === 'true' || (text !== 'false' && text)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

type Tree = Record<string, unknown>
type Environment = Record<string, string | undefined>
