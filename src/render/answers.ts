import type { Answer, Evidence, Faq, Paper } from '#paper/schema.ts'
import { numberPaper, renderMarkdown } from './markdown.ts'
import { renderQuote } from './quote.ts'

/** A paper's FAQ with its answers as HTML; empty where an answer is. */
export function renderFaqs({ id, abstract, faq }: Pick<Paper, 'id' | 'abstract' | 'faq'>): RenderedFaq[] {
  const labels = numberPaper([abstract, ...faq.flatMap(({ answers }) => answers.map(({ text }) => text))])
  return faq.map(({ lang, provider, model, basis, reason, omitted, answers }) => ({
    ...{ lang, provider, basis },
    ...(model && { model }),
    ...(reason && { reason }),
    ...(omitted && { omitted }),
    answers: answers.map(({ heading, status, version, evidence, unverified, text }) => {
      return {
        heading,
        status,
        version,
        evidence: evidence.map((passage) => ({ ...passage, html: renderQuote(passage.quote) })),
        ...(unverified && { unverified }),
        html: renderMarkdown(text, { file: `${id}, ${heading}`, labels: labels.get(text) }),
      }
    }),
  }))
}

export type RenderedPassage = Evidence & { html: string }
export type RenderedAnswer = Pick<Answer, 'heading' | 'status' | 'version' | 'unverified'> & {
  evidence: RenderedPassage[]
  html: string
}
export type RenderedFaq = Pick<Faq, 'lang' | 'provider' | 'model' | 'basis' | 'reason' | 'omitted'> & {
  answers: RenderedAnswer[]
}
