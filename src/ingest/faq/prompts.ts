import { existsSync, readFileSync } from 'node:fs'
import type { Faq } from '#paper/schema.ts'
import { fingerprint } from './fingerprint.ts'

/**
 * The wording of everything a model is told, by language: files named `<name>.<lang>.md` in `prompts/`, else the English
 * `<name>.md`, which names the language of the answers.
 */
export function readPrompts(lang: string): Prompts {
  const known = read.get(lang) ?? readFiles(lang)
  read.set(lang, known)
  return known
}

const read = new Map<string, Prompts>()

/** Puts values into a template: `{name}`. What looks like a mark within a value stays as it is. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (mark, key: string) => values[key] ?? mark)
}

function readFiles(lang: string): Prompts {
  const [base = lang] = lang.split('-')
  const own = base in bases && existsSync(fileOf(`system.${base}`)) ? base : undefined
  const text = (name: string) => readFileSync(fileOf(own ? `${name}.${own}` : name), 'utf8')
  const system = fill(text('system'), { evidence: text('evidence').trim() }).trim()
  const paper = text('paper')
  return {
    system,
    paper,
    again: text('again').trim(),
    single: text('single').trim(),
    singleAgain: text('single-again').trim(),
    language: new Intl.DisplayNames(own ? lang : 'en', { type: 'language' }).of(lang) ?? lang,
    bases: bases[own ?? 'en'] ?? bases['en'],
    hash: fingerprint(system, paper),
  }
}

function fileOf(name: string): URL {
  return new URL(`./prompts/${name}.md`, import.meta.url)
}

/** What a paper was read from, in the languages that have prompts of their own. */
const bases: { en: Bases; [lang: string]: Bases } = {
  en: { html: 'full text', pdf: 'full text', abstract: 'abstract' },
  zh: { html: '全文', pdf: '全文', abstract: '摘要' },
}

type Bases = Record<Faq['basis'], string>

export type Prompts = {
  system: string
  paper: string
  /** Added to a question that is asked again. */
  again: string
  /** Asks all questions at once. */
  single: string
  /** Added where those that are left are asked again. */
  singleAgain: string
  /** The language's name, in the prompt's own language. */
  language: string
  bases: Bases
  /** Another wording is another prompt. */
  hash: string
}
