import type { PhrasingContent } from 'mdast'
import { formatInline } from '#markdown/format.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { toPlainText } from '#markdown/plain-text.ts'
import type { Answer, Paper } from '#paper/schema.ts'
import { fingerprint } from './fingerprint.ts'
import { type FaqProvider, findFaq } from './provider.ts'
import { splitSentences } from './sentences.ts'

/** Sentences picked for one role at the most. */
const perRole = 2

/** What an extract is about, and the cue phrases by which abstracts announce it. */
const roles = [
  {
    headings: { en: 'Problem', zh: '问题' },
    cue: /\b(however|challeng\w+|problem|remain\w*|open question|unknown|unclear|lack\w*|difficult\w*|limit(s|ed|ation)|despite|whether|little is known|fail\w*|bottleneck|conjecture\w*|understanding)\b/i,
    /** Where in the abstract the role is usual: 0 its beginning, 1 its end. */
    place: 0.1,
  },
  {
    headings: { en: 'Method', zh: '方法' },
    cue: /\b(we (propose|introduce|present|develop|study|consider|construct|use|design|describe|combine|investigate|analy[sz]e)|in this (paper|work)|this (paper|work) (proposes|introduces|presents|develops)|our (approach|method|proof|construction|framework|model|algorithm)|based on|by (using|combining|means of))\b/i,
    place: 0.45,
  },
  {
    headings: { en: 'Result', zh: '结果' },
    cue: /\b(we (show|prove|find|obtain|demonstrate|establish|observe|conclude|report|derive)|results?|outperform\w*|achiev\w+|improv\w+|yields?|reduc\w+|show(s|n)? that|as a (consequence|corollary)|theorem|experiments?|implies|accuracy)\b/i,
    place: 0.9,
  },
]

/** Answers without a model: the abstract's own sentences for problem, method and result, word for word. */
export function createExtractProvider(): FaqProvider {
  return {
    name: 'extract',
    pending: (paper, { lang }) => (isCurrent(paper, lang) ? 0 : 1),
    answer: async (paper, { lang }) => ({
      faq: { lang, provider: 'extract', basis: 'abstract', answers: extract(paper, lang) },
    }),
  }
}

/** Extracts never go over a model's answers. */
function isCurrent(paper: Paper, lang: string): boolean {
  const faq = findFaq(paper, lang)
  if (!faq) return false
  return faq.provider !== 'extract' || JSON.stringify(faq.answers) === JSON.stringify(extract(paper, lang))
}

function extract({ abstract, version }: Paper, lang: string): Answer[] {
  const sentences = readSentences(abstract)
  const taken = new Set<Sentence>()
  return roles.flatMap(({ headings, cue, place }): Answer[] => {
    const best = sentences
      .filter((sentence) => !taken.has(sentence) && cue.test(sentence.text))
      .sort((a, b) => Math.abs(a.place - place) - Math.abs(b.place - place) || a.place - b.place)
      .slice(0, perRole)
      .sort((a, b) => a.place - b.place)
    for (const sentence of best) taken.add(sentence)
    if (best.length === 0) return []
    const heading = headings[lang as keyof typeof headings] ?? headings.en
    const text = formatInline(best.flatMap(({ nodes }, index) => (index > 0 ? [space, ...nodes] : nodes)))
    return [{ question: fingerprint('extract', headings.en), status: 'extract', version, evidence: [], heading, text }]
  })
}

const space: PhrasingContent = { type: 'text', value: ' ' }

function readSentences(abstract: string): Sentence[] {
  const paragraphs = parseMarkdown(abstract).children.filter((block) => block.type === 'paragraph')
  const sentences = paragraphs.flatMap(({ children }) => splitSentences(children))
  return sentences.map((nodes, index) => ({
    nodes,
    text: toPlainText(formatInline(nodes)),
    place: sentences.length > 1 ? index / (sentences.length - 1) : 0.5,
  }))
}

/** `place`: 0 at the abstract's beginning, 1 at its end. */
type Sentence = { nodes: PhrasingContent[]; text: string; place: number }
