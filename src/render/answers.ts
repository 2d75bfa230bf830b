import type { Answer, Faq, Paper } from '#paper/schema.ts'
import { numberPaper, renderMarkdown } from './markdown.ts'

/** A paper's FAQ with its answers as HTML; empty where an answer is. */
export function renderFaqs({ id, abstract, faq }: Pick<Paper, 'id' | 'abstract' | 'faq'>): RenderedFaq[] {
  const labels = numberPaper([abstract, ...faq.flatMap(({ answers }) => answers.map(({ text }) => text))])
  return faq.map(({ lang, provider, model, basis, answers }) => ({
    ...{ lang, provider, basis },
    ...(model && { model }),
    answers: answers.map(({ heading, status, version, evidence, text }) => {
      return {
        heading,
        status,
        version,
        evidence,
        html: renderMarkdown(text, { file: `${id}, ${heading}`, labels: labels.get(text) }),
      }
    }),
  }))
}

export type RenderedAnswer = Pick<Answer, 'heading' | 'status' | 'version' | 'evidence'> & { html: string }
export type RenderedFaq = Pick<Faq, 'lang' | 'provider' | 'model' | 'basis'> & { answers: RenderedAnswer[] }
