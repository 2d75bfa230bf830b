import type { PhrasingContent } from 'mdast'
import type { FullText } from '#ingest/full-text/full-text.ts'
import { formatInline } from '#markdown/format.ts'
import type { Answer, Faq, Paper } from '#paper/schema.ts'
import { chooseSentences, told } from './extract/choose.ts'
import { fingerprint } from './fingerprint.ts'
import { type FaqProvider, findFaq } from './provider.ts'

/** What stands above the sentences of each role. */
const headings: Record<(typeof told)[number], { en: string; zh: string }> = {
  problem: { en: 'Problem', zh: '问题' },
  background: { en: 'Background', zh: '背景' },
  method: { en: 'Method', zh: '方法' },
  result: { en: 'Result', zh: '结果' },
  outlook: { en: 'Limits and outlook', zh: '局限与展望' },
}

/**
 * Answers without a model: the paper's own sentences for problem, background, method, result and outlook, word for word. They
 * are the abstract's; where it has none and a full text is at hand, those of introduction, related work and conclusion.
 */
export function createExtractProvider(): FaqProvider {
  return {
    name: 'extract',
    pending: (paper, { lang }) => (isCurrent(paper, lang) ? 0 : 1),
    answer: async (paper, { lang }, reading) => ({ faq: extract(paper, lang, reading?.text) }),
  }
}

/** Extracts never go over a model's answers. What full texts gave is held for its version. */
function isCurrent(paper: Paper, lang: string): boolean {
  const faq = findFaq(paper, lang)
  if (!faq) return false
  if (faq.provider !== 'extract') return true
  if (faq.basis !== 'abstract') return faq.answers.every(({ version }) => version === paper.version)
  return JSON.stringify(faq.answers) === JSON.stringify(extract(paper, lang).answers)
}

function extract({ abstract, version }: Paper, lang: string, text?: FullText): Faq {
  const isRead = text !== undefined && text.basis !== 'abstract' && text.version === version
  const chosen = chooseSentences(abstract, isRead ? text : undefined)
  const answers = told.flatMap((role): Answer[] => {
    const sentences = chosen.get(role) ?? []
    if (sentences.length === 0) return []
    const { en, zh } = headings[role]
    const evidence = sentences.flatMap(({ text: quote, place }) => (place ? [{ quote, ...place }] : []))
    const nodes = sentences.flatMap((sentence, index) => (index > 0 ? [space, ...sentence.nodes] : sentence.nodes))
    return [
      {
        question: fingerprint('extract', en),
        status: 'extract',
        version,
        evidence,
        heading: lang === 'zh' ? zh : en,
        text: formatInline(nodes),
      },
    ]
  })
  const basis = isRead && answers.some(({ evidence }) => evidence.length > 0) ? text.basis : 'abstract'
  return { lang, provider: 'extract', basis, answers }
}

const space: PhrasingContent = { type: 'text', value: ' ' }
