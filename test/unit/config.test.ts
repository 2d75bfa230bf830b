import { describe, expect, test } from 'vitest'
import { ConfigError, parseConfig, type UserConfig } from '#config.ts'
import owners from '../../digest.config.ts'

const file: UserConfig = { categories: ['cs.LG'] }

describe('the settings', () => {
  test('need categories alone', () => {
    expect(parseConfig(file, {})).toMatchInlineSnapshot(`
      {
        "arxiv": {
          "api": "https://export.arxiv.org/api/query",
          "feed": "https://rss.arxiv.org",
          "interval": 3000,
          "oai": "https://oaipmh.arxiv.org/oai",
          "retryDeadline": 900000,
          "retryWait": 5000,
          "timeout": 90000,
          "web": "https://arxiv.org",
          "webInterval": 15000,
        },
        "base": "/",
        "cache": ".sheaf/cache",
        "categories": [
          "cs.LG",
        ],
        "content": "content",
        "description": "The day’s arXiv papers, each with an FAQ.",
        "faq": {
          "batch": false,
          "conversation": "one-by-one",
          "maxOutput": 8000,
          "refresh": false,
          "retryDeadline": 600000,
          "retryWait": 2000,
          "timeout": 120,
        },
        "languages": [
          "en",
        ],
        "out": "dist",
        "questions": {
          "en": [
            "What problem does this paper try to solve?",
            "What is the related work?",
            "How does the paper solve the problem?",
            "What experiments were done?",
            "What could be explored further?",
            "Summarise the main content.",
          ],
          "zh": [
            "这篇论文试图解决什么问题？",
            "有哪些相关研究？",
            "论文如何解决这个问题？",
            "论文做了哪些实验？",
            "有什么可以进一步探索的点？",
            "总结一下论文的主要内容",
          ],
        },
        "title": "Sheaf",
      }
    `)
  })

  test('of this repository are right', () => {
    expect(parseConfig(owners, {}).categories).toEqual(owners.categories)
  })

  test('keep the six questions of a language that has none of its own', () => {
    const { questions } = parseConfig({ ...file, questions: { de: ['Worum geht es?'], en: ['What is it?'] } }, {})
    expect(questions['de']).toEqual(['Worum geht es?'])
    expect(questions['en']).toEqual(['What is it?'])
    expect(questions['zh']).toHaveLength(6)
  })

  test('have a base path without a slash at its end', () => {
    expect(parseConfig({ ...file, base: '/sheaf/' }, {}).base).toBe('/sheaf')
    expect(parseConfig({ ...file, base: '/' }, {}).base).toBe('/')
  })
})

describe('the environment', () => {
  test('goes before the file', () => {
    const config = parseConfig(
      { ...file, faq: { model: 'a', concurrency: 2 } },
      {
        SHEAF_TITLE: 'Ours',
        SHEAF_CATEGORIES: 'math.NT, hep-th,',
        SHEAF_LANGUAGES: 'zh,en',
        SHEAF_QUESTIONS: '{"en":["Why?"]}',
        SHEAF_CONTENT: 'elsewhere',
        SHEAF_PROVIDER: 'custom',
        SHEAF_MODEL: 'b',
        OPENAI_BASE_URL: 'http://localhost:11434/v1',
        SHEAF_FAQ_MAX_PAPERS: '0',
        SHEAF_FAQ_MAX_USD: '1.5',
        SHEAF_FAQ_MAX_TOKENS: '200000',
        SHEAF_FAQ_PRICES: '{"input":1,"output":4}',
        SHEAF_FAQ_BATCH: 'true',
        SHEAF_ARXIV_INTERVAL_MS: '5',
      },
    )
    expect(config).toMatchObject({
      title: 'Ours',
      categories: ['math.NT', 'hep-th'],
      languages: ['zh', 'en'],
      questions: { en: ['Why?'] },
      content: 'elsewhere',
      faq: {
        provider: 'custom',
        model: 'b',
        baseUrl: 'http://localhost:11434/v1',
        concurrency: 2,
        maxPapers: 0,
        maxUsd: 1.5,
        maxTokens: 200_000,
        prices: { input: 1, output: 4 },
        batch: true,
      },
      arxiv: { interval: 5, webInterval: 15000 },
    })
  })

  test('does not count when empty', () => {
    const empty = { SHEAF_TITLE: '', SHEAF_CATEGORIES: ' ', SHEAF_FAQ_CONCURRENCY: '', OPENAI_BASE_URL: '' }
    expect(parseConfig(file, empty)).toEqual(parseConfig(file, {}))
  })

  test('leaves the file’s values as they were', () => {
    const own: UserConfig = { ...file, faq: { model: 'a' } }
    parseConfig(own, { SHEAF_MODEL: 'b' })
    expect(own.faq).toEqual({ model: 'a' })
  })

  test('of GitHub Pages tells where the site is', () => {
    const config = parseConfig(file, { GITHUB_REPOSITORY: 'Ada/Papers', GITHUB_SERVER_URL: 'https://github.com' })
    expect(config).toMatchObject({
      site: 'https://ada.github.io',
      base: '/Papers',
      repository: 'https://github.com/Ada/Papers',
    })
  })

  test('of GitHub Pages serves an owner’s own repository at the root', () => {
    expect(parseConfig(file, { GITHUB_REPOSITORY: 'Ada/ada.github.io' })).toMatchObject({
      site: 'https://ada.github.io',
      base: '/',
    })
  })

  test('of GitHub Pages goes behind the file', () => {
    const own = { ...file, site: 'https://papers.example', base: '/' }
    expect(parseConfig(own, { GITHUB_REPOSITORY: 'ada/papers' })).toMatchObject({
      site: 'https://papers.example',
      base: '/',
    })
  })
})

describe('says what is wrong with', () => {
  const fails = (values: object, environment: Record<string, string> = {}) =>
    expect(() => parseConfig({ ...file, ...values } as UserConfig, environment))

  test('a category of the wrong case', () => {
    fails({ categories: ['cs.LG', 'CS.CL'] }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: digest.config.ts: categories.1: "CS.CL" is not an arXiv category. Did you mean "cs.CL"? (List: https://arxiv.org/category_taxonomy)]`,
    )
  })

  test('a category that is nowhere near one', () => {
    fails({ categories: ['sociology'] }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: digest.config.ts: categories.0: "sociology" is not an arXiv category. Use one such as "cs.LG". (List: https://arxiv.org/category_taxonomy)]`,
    )
  })

  test('a category that a variable names', () => {
    fails({}, { SHEAF_CATEGORIES: 'cs.LG,cs.XX' }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: SHEAF_CATEGORIES: "cs.XX" is not an arXiv category. Use one such as "cs.LG". (List: https://arxiv.org/category_taxonomy)]`,
    )
  })

  test('no categories', () => {
    fails({ categories: [] }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: digest.config.ts: categories: [] is empty: name at least one arXiv category]`,
    )
  })

  test('missing categories', () => {
    fails({ categories: undefined }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: digest.config.ts: categories: nothing Invalid input: expected array, received undefined]`,
    )
  })

  test('a misspelled key', () => {
    fails({ category: ['cs.LG'] }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: digest.config.ts: the config: unknown category. Remove it, or check its spelling.]`,
    )
  })

  test('a misspelled key within another', () => {
    fails({ faq: { modle: 'x' } }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: digest.config.ts: faq: unknown modle. Remove it, or check its spelling.]`,
    )
  })

  test('a number that is none', () => {
    fails({}, { SHEAF_FAQ_CONCURRENCY: 'many' }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: SHEAF_FAQ_CONCURRENCY: "many" Invalid input: expected number, received string]`,
    )
  })

  test('a number that is too large', () => {
    fails({ faq: { concurrency: 1000 } }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: digest.config.ts: faq.concurrency: 1000 Too big: expected number to be <=64]`,
    )
  })

  test('a provider that is none', () => {
    fails({}, { SHEAF_PROVIDER: 'opnai' }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: SHEAF_PROVIDER: "opnai" is not a provider. Use one of openai, moonshot, deepseek, openrouter, ollama, llama.cpp, custom, extract.]`,
    )
  })

  test('a switch that is neither on nor off', () => {
    fails({}, { SHEAF_FAQ_BATCH: 'yes' }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: SHEAF_FAQ_BATCH: "yes" Invalid input: expected boolean, received string]`,
    )
  })

  test('an address without its scheme', () => {
    fails({ site: 'ada.github.io' }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: digest.config.ts: site: "ada.github.io" is not a web address such as https://example.org]`,
    )
  })

  test('a base path without its slash', () => {
    fails({}, { SHEAF_BASE: 'sheaf' }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: SHEAF_BASE: "sheaf" has to begin with a slash, such as "/sheaf"]`,
    )
  })

  test('a language that is written out', () => {
    fails({ languages: ['english'] }).toThrowErrorMatchingInlineSnapshot(`
      [ConfigError: digest.config.ts: languages.0: "english" is not a language code such as "en" or "zh"
      digest.config.ts: languages: ["english"] names a language without questions of its own. Write them under \`questions\` in digest.config.ts.]
    `)
  })

  test('questions that are no JSON', () => {
    fails({}, { SHEAF_QUESTIONS: 'Why?' }).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: SHEAF_QUESTIONS: "Why?" Invalid input: expected record, received string]`,
    )
  })

  test('everything at once', () => {
    fails({ title: '', base: 'x', out: '' }).toThrowErrorMatchingInlineSnapshot(`
      [ConfigError: digest.config.ts: title: "" Too small: expected string to have >=1 characters
      digest.config.ts: base: "x" has to begin with a slash, such as "/sheaf"
      digest.config.ts: out: "" Too small: expected string to have >=1 characters]
    `)
    expect(() => parseConfig({ ...file, title: '' }, {})).toThrow(ConfigError)
  })
})
